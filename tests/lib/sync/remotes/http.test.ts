import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RemoteProblem } from '@/lib/base/errors';
import type { Remote } from '@/lib/sync/remote';
import { defaultHttpLimits, type HttpWorld } from '@/lib/sync/remotes/http';
import { S3Remote } from '@/lib/sync/remotes/s3';
import { WebDavRemote } from '@/lib/sync/remotes/webdav';
import { problemOf } from '../../../support/problem-of';
import {
  answer,
  cut,
  endless,
  type Fault,
  FaultyServer,
  hangUp,
  loginPage,
  silence,
  stall,
} from '../../../support/servers/faulty';

const never = new AbortController().signal;
const patient: HttpWorld = {
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
  random: () => 0.5,
  limits: { ...defaultHttpLimits, backoffMs: 1 },
};
/** For servers that never come to an end. */
const hasty: HttpWorld = {
  ...patient,
  limits: { ...patient.limits, answerMs: 150, bodyMs: 150, slowestBytesPerSecond: 1e9 },
};

let server: FaultyServer;
beforeAll(async () => {
  server = await FaultyServer.start();
});
afterAll(() => server.stop());

const emptyListing = {
  webdav: answer(207, '<d:multistatus xmlns:d="DAV:"/>', { 'content-type': 'application/xml' }),
  s3: answer(200, '<ListBucketResult></ListBucketResult>', { 'content-type': 'application/xml' }),
};

const makers: Record<keyof typeof emptyListing, (address: string, world: HttpWorld) => Remote> = {
  webdav: (address, world) =>
    new WebDavRemote({ kind: 'webdav', address: `${address}/dav`, user: 'u', password: 'p' }, world),
  s3: (address, world) =>
    new S3Remote(
      { kind: 's3', address, bucket: 'b', region: '', prefix: 'p/', accessKey: 'AK', secretKey: 'SK' },
      world,
    ),
};

const verbs: Record<string, (remote: Remote) => Promise<unknown>> = {
  list: (remote) => remote.list(never),
  get: (remote) => remote.get('a', never),
  put: (remote) => remote.put('a', new Uint8Array(1_000), never),
  remove: (remote) => remote.remove('a', never),
};

describe.each(['webdav', 's3'] as const)('%s', (kind) => {
  const open = (world = patient) => makers[kind](server.address, world);
  const xml = { 'content-type': 'application/xml' };

  describe.each(Object.entries(verbs))('%s', (_verb, act) => {
    const states: [string, Fault, RemoteProblem][] = [
      ['401', answer(401), { type: 'RemoteUnauthorized' }],
      ['403', answer(403), { type: 'RemoteForbidden' }],
      ['412', answer(412), { type: 'RemotePrecondition' }],
      ['413', answer(413), { type: 'RemoteUploadLimit' }],
      ['418', answer(418), { type: 'RemoteRefused', status: 418 }],
      ['423', answer(423), { type: 'RemoteLocked' }],
      ['429', answer(429), { type: 'RemoteBusy', retryInMs: null }],
      ['500', answer(500), { type: 'RemoteBroken', status: 500, retryInMs: null }],
      [
        '502 in HTML',
        answer(502, '<html>', { 'content-type': 'text/html' }),
        { type: 'RemoteBroken', status: 502, retryInMs: null },
      ],
      ['507', answer(507), { type: 'RemoteFull' }],
      ['511', answer(511), { type: 'RemoteNotStorage' }],
      ['a login page', loginPage, { type: 'RemoteNotStorage' }],
      [
        'a redirect',
        answer(302, '', { location: 'http://127.0.0.1:9/elsewhere' }),
        { type: 'RemoteRedirects' },
      ],
      ['a lasting redirect', answer(308, '', { location: '/dav/' }), { type: 'RemoteRedirects' }],
      ['a connection that breaks', hangUp, { type: 'RemoteUnreachable' }],
      ['silence', silence, { type: 'RemoteTimeout' }],
      ['an answer that never ends', stall, { type: 'RemoteTimeout' }],
      [
        'a wish for a pause',
        answer(429, '', { 'retry-after': '120' }),
        { type: 'RemoteBusy', retryInMs: 120_000 },
      ],
      [
        'a wish for a month',
        answer(503, '', { 'retry-after': '2592000' }),
        { type: 'RemoteBroken', status: 503, retryInMs: 86_400_000 },
      ],
    ];
    it.each(states)('names %s', async (_state, fault, problem) => {
      server.will(fault);
      const isEndless = problem.type === 'RemoteTimeout';
      expect(await problemOf(act(open(isEndless ? hasty : patient)))).toEqual(problem);
    });

    it('tries thrice, and no more', async () => {
      server.will(answer(503));
      await problemOf(act(open()));
      expect(server.seen.map(({ method }) => method)).toEqual(Array(3).fill(server.seen[0]?.method));
    });

    it.each([
      ['a wrong password', answer(401)],
      ['a full disk', answer(507)],
      ['a redirect', answer(302)],
      ['a long pause', answer(503, '', { 'retry-after': '6' })],
    ])('does not try again after %s', async (_reason, fault) => {
      server.will(fault);
      await problemOf(act(open()));
      expect(server.seen).toHaveLength(1);
    });

    it('sends no cookie, and says what it sends only to the address it was given', async () => {
      server.will(answer(302, '', { location: `${server.address}/elsewhere` }));
      await problemOf(act(open()));
      expect(server.seen).toHaveLength(1);
      expect(server.seen[0]?.headers).not.toHaveProperty('cookie');
      expect(server.seen[0]?.headers).not.toHaveProperty('referer');
    });
  });

  it('goes on when the trouble has passed', async () => {
    for (const fault of [answer(500), answer(423), answer(429, '', { 'retry-after': '0' }), hangUp]) {
      server.will(emptyListing[kind], fault, fault);
      expect(await open().list(never)).toEqual([]);
      expect(server.seen).toHaveLength(3);
    }
  });

  it('reads again what was cut', async () => {
    server.will(answer(200, 'all of it'), cut);
    expect(new TextDecoder().decode((await open().get('a', never)) ?? undefined)).toBe('all of it');
    server.will(cut);
    expect(await problemOf(open().get('a', never))).toEqual({ type: 'RemoteUnreachable' });
  });

  it('waits as long as it was asked, if that is short', async () => {
    server.will(emptyListing[kind], answer(503, '', { 'retry-after': '1' }));
    const startedAt = Date.now();
    await open().list(never);
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1_000);
  });

  it('stops waiting when it is called off', async () => {
    server.will(answer(503, '', { 'retry-after': '4' }));
    const controller = new AbortController();
    const startedAt = Date.now();
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(open().list(controller.signal)).rejects.toThrow('enough');
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  it('stops listening to a server that never answers when it is called off', async () => {
    server.will(silence);
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 20);
    await expect(open().get('a', controller.signal)).rejects.toThrow('enough');
  });

  it('takes no listing without end', async () => {
    server.will(endless);
    expect(await problemOf(open().list(never))).toEqual({ type: 'RemoteNotStorage' });
  });

  it('takes a page for no listing, whatever its status', async () => {
    for (const body of ['<html>hello</html>', '', '{}', '<multistatusquo/>', '<ListBucket/>']) {
      for (const status of [200, 207]) {
        server.will(answer(status, body, xml));
        expect(await problemOf(open().list(never)), `${status} ${body}`).toEqual({
          type: 'RemoteNotStorage',
        });
      }
    }
  });

  it('takes any page for no blob', async () => {
    server.will(answer(200, '\n<!DOCTYPE html><p>Not here any more', { 'content-type': 'text/html' }));
    expect(await problemOf(open().get('a', never))).toEqual({ type: 'RemoteNotStorage' });
  });

  it('believes a server that says "created" in HTML', async () => {
    const page = '<html><h1>Created</h1>Resource /dav/a has been created.</html>';
    server.will(answer(201, page, { 'content-type': 'text/html' }));
    await open().put('a', new Uint8Array(5), never);
    expect(server.seen[0]?.body).toHaveLength(5);
  });

  it('cuts a blob that is larger than any of ours', async () => {
    server.will(endless);
    expect(await open().get('a', never)).toHaveLength(64 * 2 ** 20);
  });
});
