import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { addSecret } from '@/lib/background/sync/add-secret';
import { changeEncryption } from '@/lib/background/sync/change-encryption';
import { SyncCoordinator } from '@/lib/background/sync/coordinator';
import { ok } from '@/lib/base/result';
import { RemotesStore } from '@/lib/store/remotes-store';
import type { Remote } from '@/lib/sync/remote';
import { createCodec } from '@/lib/sync/seal';
import { importSecret } from '@/lib/sync/secret-keys';
import { openSegment, ownName } from '@/lib/sync/segment';
import { bookmarkOf } from '../../../support/bookmarks';
import { MemoryRemote } from '../../../support/sync/memory-remote';
import { Profile } from '../../../support/sync/profile';

const passphrase = (words: string) => ({ type: 'passphrase', passphrase: words }) as const;
const key = (number: number) =>
  ({ type: 'key', key: `${number}`.padStart(42, 'A').padEnd(43, 'A') }) as const;
const page = (number: number) => bookmarkOf({ url: `https://news.example/${number}`, savedAt: number });

it('keeps no secret that opens nothing, so that nothing is ever sealed with a typo', async () => {
  const remote = new MemoryRemote();
  const [here, there] = [await device(remote), await device(remote)];
  await there.profile.save(page(1));
  await changeEncryption(there.sync, 'r', passphrase('right'));
  await there.sync.round('r');
  await here.profile.save(page(2));
  await here.sync.round('r');
  expect(await addSecret(here.sync, 'r', passphrase('rihgt'))).toEqual({
    ok: false,
    error: { type: 'SecretOpensNothing' },
  });
  expect(await here.row()).toMatchObject({ encryption: 'none', keys: [] });
  expect(await addSecret(here.sync, 'r', passphrase('right'))).toEqual({ ok: true, value: null });
  // What it wrote in plain is removed once all of it stands there sealed.
  for (const { profile, sync } of [here, here, here, there]) {
    profile.clock += 10;
    await sync.round('r');
  }
  expect((await there.row())?.state.faults).toEqual([]);
  expect(await there.profile.local('r').size()).toBe(2);
});

it('goes on sealing with its own secret, however many others it is told', async () => {
  const remote = new MemoryRemote();
  const here = await device(remote);
  await here.profile.save(page(0));
  await changeEncryption(here.sync, 'r', key(0));
  await here.sync.round('r');
  for (let number = 1; number <= 9; number += 1) {
    const other = await device(remote);
    await other.profile.save(page(number));
    await changeEncryption(other.sync, 'r', key(number));
    await other.sync.round('r');
    here.profile.clock += 10;
    await here.sync.round('r');
    expect(await addSecret(here.sync, 'r', key(number))).toEqual({ ok: true, value: null });
  }
  const known = new Set(remote.blobs.keys());
  here.profile.clock += 10;
  await here.profile.edit(page(0).id, { note: 'new' });
  await here.sync.round('r');
  const [[name, bytes] = ['', new Uint8Array()]] = [...remote.blobs].filter(([each]) => !known.has(each));
  const own = await importSecret(key(0));
  await expect(openSegment(createCodec(own ? [own] : []), ownName(name), bytes)).resolves.toBeTruthy();
});

async function device(remote: Remote) {
  const profile = await Profile.create('r');
  const remotes = new RemotesStore(profile.connection, profile.halt);
  const sync = new SyncCoordinator({
    store: profile.store,
    remotes,
    restorePoints: { makeBeforeChanges: async () => ok(null) },
    now: () => profile.clock,
    random: () => 0.5,
    withLock: oneAtATime(),
    openRemote: () => remote,
    createLocal: async (row) => profile.local(row.id),
    isAllowed: async () => true,
    browserName: 'Firefox',
    giveBack: async () => true,
    wakeAt: async () => undefined,
  });
  const row = async () => {
    const known = await remotes.get('r');
    return known.ok ? known.value : null;
  };
  return { profile, sync, row };
}

function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(_name: string, work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
