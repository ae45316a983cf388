import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpWorld } from '@/lib/sync/remotes/open-remote';
import { S3Remote } from '@/lib/sync/remotes/s3';
import { problemOf } from '../support/problem-of';
import { never } from '../support/remote-suite';
import { type S3Server, startCeph } from '../support/servers/ceph';
import { whySkipped } from '../support/servers/packages';
import { itKeepsEveryPromise } from '../support/try-remote';

const bucket = 'panelmark-test';

const reason = whySkipped('ceph');
if (reason) console.warn(`Note: ${reason} Until then its tests are skipped.`);

describe.skipIf(reason)('Ceph’s S3 gateway', () => {
  let server: S3Server;
  const open = (prefix: string, changes: Partial<S3Server & { bucket: string; region: string }> = {}) => {
    const { address, accessKey, secretKey } = { ...server, ...changes };
    const where = { bucket, region: '', prefix, ...changes };
    return new S3Remote({ kind: 's3', address, accessKey, secretKey, ...where }, httpWorld);
  };

  beforeAll(async () => {
    server = await startCeph();
    await server.createBucket(bucket);
  }, 120_000);
  afterAll(() => server?.stop());

  itKeepsEveryPromise(() => ({
    open: async (spot) => open(spot),
    async addStrangers(spot) {
      const client = new AwsClient({
        accessKeyId: server.accessKey,
        secretAccessKey: server.secretKey,
        service: 's3',
        region: 'us-east-1',
      });
      for (const name of [
        'notes (1).txt',
        'ü & <b>.md',
        '100 %.txt',
        'photos/1.jpg',
        'photos/deeper/2.jpg',
      ]) {
        const path = name.split('/').map(encodeURIComponent).join('/');
        const reply = await client.fetch(`${server.address}/${bucket}/${spot}/${path}`, {
          method: 'PUT',
          body: 'not ours',
        });
        expect(reply.status).toBe(200);
      }
    },
    largestBytes: 8 * 2 ** 20,
    manyNames: 5_000,
    saysSizes: true,
  }));

  it('takes any prefix a person may type', async () => {
    for (const prefix of ['', '/', 'a/b/', '/c', 'für uns/+1 (2)!*', '100%', "it's"]) {
      const remote = open(prefix);
      await remote.put('a', Uint8Array.of(1), never);
      expect(
        (await remote.list(never)).map(({ name }) => name),
        prefix,
      ).toEqual(['a']);
      expect(await remote.get('a', never)).toEqual(Uint8Array.of(1));
      await remote.remove('a', never);
      expect(await remote.list(never), prefix).toEqual([]);
    }
  });

  it('says that a key is not known, or signs wrongly', async () => {
    for (const change of [{ secretKey: 'wrong' }, { accessKey: 'NOBODY' }]) {
      expect(await problemOf(open('a', change).list(never))).toEqual({ type: 'RemoteUnauthorized' });
      expect(await problemOf(open('a', change).get('a', never))).toEqual({ type: 'RemoteUnauthorized' });
      const bytes = new Uint8Array(2 ** 20);
      expect(await problemOf(open('a', change).put('a', bytes, never))).toEqual({
        type: 'RemoteUnauthorized',
      });
    }
  });

  it('says that there is no such bucket', async () => {
    const remote = open('a', { bucket: 'no-such-bucket' });
    const acts = [
      remote.list(never),
      remote.get('a', never),
      remote.put('a', new Uint8Array(9), never),
      remote.remove('a', never),
    ];
    const problems = await Promise.all(acts.map((act) => problemOf(act)));
    expect(problems).toEqual(acts.map(() => ({ type: 'RemoteMissing' })));
  });

  it('says that the clock is wrong', async () => {
    const world = { ...httpWorld, now: () => Date.now() - 20 * 60_000 };
    const { address, accessKey, secretKey } = server;
    const setup = { kind: 's3', address, accessKey, secretKey, bucket, region: '', prefix: '' } as const;
    expect(await problemOf(new S3Remote(setup, world).list(never))).toEqual({ type: 'RemoteClock' });
  });
});
