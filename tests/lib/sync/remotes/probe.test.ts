import { expect, it } from 'vitest';
import { type Remote, RemoteFailure } from '@/lib/sync/remote';
import { AccountRemote } from '@/lib/sync/remotes/account';
import { probeRemote } from '@/lib/sync/remotes/probe';
import { FakeAccount } from '../../../support/fake-sync-area';
import { problemOf } from '../../../support/problem-of';
import { never } from '../../../support/remote-suite';

/** A place that keeps blobs well, except where it is told otherwise. */
function place(ways: Partial<Remote> = {}) {
  const blobs = new Map<string, Uint8Array<ArrayBuffer>>();
  const remote: Remote = {
    list: async () => [...blobs].map(([name, { length }]) => ({ name, sizeBytes: length })),
    get: async (name) => blobs.get(name) ?? null,
    put: async (name, bytes) => void blobs.set(name, bytes),
    remove: async (name) => void blobs.delete(name),
    ...ways,
  };
  return { remote, blobs };
}

it('leaves a good place as it found it', async () => {
  const { remote, blobs } = place();
  blobs.set('theirs', new Uint8Array(3));
  await probeRemote(remote, never);
  expect([...blobs.keys()]).toEqual(['theirs']);
});

it('writes more than a megabyte, an odd number of bytes that no two times are the same', async () => {
  const written: Uint8Array[] = [];
  for (let time = 0; time < 2; time++) {
    const { remote, blobs } = place();
    const put: Remote['put'] = async (name, bytes) => {
      written.push(bytes);
      blobs.set(name, bytes);
    };
    await probeRemote({ ...remote, put }, never);
  }
  expect(written[0]?.length).toBeGreaterThan(2 ** 20);
  expect((written[0]?.length ?? 0) % 2).toBe(1);
  expect(written[0]).not.toEqual(written[1]);
  expect(written[0]?.slice(-70_000).some((byte) => byte !== 0)).toBe(true);
});

it('fits into what is left of a browser account', async () => {
  const account = new FakeAccount();
  await probeRemote(new AccountRemote(account.signIn()), never, 501);
  expect([...account.entries]).toEqual([]);
});

const mangle = (bytes: Uint8Array<ArrayBuffer>) =>
  bytes.map((byte, at) => (at === 500_000 ? byte ^ 1 : byte));
it.each<[string, (blobs: Map<string, Uint8Array<ArrayBuffer>>) => Partial<Remote>]>([
  ['changes one bit', (blobs) => ({ get: async (name) => mangle(blobs.get(name) ?? new Uint8Array()) })],
  ['keeps half', (blobs) => ({ get: async (name) => blobs.get(name)?.slice(0, 9_999) ?? null })],
  ['keeps nothing', () => ({ put: async () => undefined })],
  ['lists nothing', () => ({ list: async () => [] })],
  ['removes nothing', () => ({ remove: async () => undefined })],
])('says so of a place that %s', async (_way, ways) => {
  const { remote, blobs } = place();
  const bad = { ...remote, ...ways(blobs) };
  expect(await problemOf(probeRemote(bad, never))).toEqual({ type: 'RemoteUnreliable' });
});

it('waits for a listing that is late', async () => {
  let listings = 0;
  const { remote } = place();
  const late = {
    ...remote,
    list: async (signal: AbortSignal) => (++listings < 3 ? [] : remote.list(signal)),
  };
  await probeRemote(late, never);
});

it('tells the first failure, and takes away what it wrote', async () => {
  const { remote, blobs } = place();
  const get = () => Promise.reject(new RemoteFailure({ type: 'RemoteForbidden' }));
  expect(await problemOf(probeRemote({ ...remote, get }, never))).toEqual({ type: 'RemoteForbidden' });
  expect([...blobs.keys()]).toEqual([]);
  const remove = () => Promise.reject(new RemoteFailure({ type: 'RemoteLocked' }));
  expect(await problemOf(probeRemote({ ...remote, get, remove }, never))).toEqual({
    type: 'RemoteForbidden',
  });
});
