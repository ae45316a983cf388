import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { changeSetup } from '@/lib/background/sync/change-setup';
import { SyncCoordinator } from '@/lib/background/sync/coordinator';
import { leavePlace } from '@/lib/background/sync/joining';
import { ok } from '@/lib/base/result';
import { RemoteFailure } from '@/lib/sync/remote';
import { importSecret } from '@/lib/sync/secret-keys';
import { bookmarkOf } from '../../../support/bookmarks';
import { keep } from '../../../support/services';
import { MemoryRemote } from '../../../support/sync/memory-remote';
import { connectedRow, createSyncWorld, webdav } from '../../../support/sync/world';

it('goes on with another password and the key it had', async () => {
  const remote = new MemoryRemote();
  const { sync: plain, store, remotes, rowNow } = createSyncWorld(remote);
  const sync = new SyncCoordinator({
    ...plain.world,
    openRemote: (to) => {
      if ('password' in to && to.password === 'new') return remote;
      throw new RemoteFailure({ type: 'RemoteUnauthorized' });
    },
  });
  const key = await importSecret({ type: 'passphrase', passphrase: 'correct horse' });
  if (!key) throw new Error('a passphrase makes a key');
  await remotes.change('server', () => ({ ...connectedRow, encryption: 'passphrase', keys: [key] }));
  await keep(store, bookmarkOf({ url: 'https://news.example/1' }));
  await sync.round('server');
  expect((await rowNow()).state.problem).toEqual({ type: 'RemoteUnauthorized' });

  expect(await changeSetup(sync, 'server', { ...webdav, password: 'new' })).toEqual(ok(null));
  await sync.round('server');
  const { setup, encryption, keys, state } = await rowNow();
  expect({ setup, encryption, keys: keys.length, problem: state.problem }).toEqual({
    setup: { ...webdav, password: 'new' },
    encryption: 'passphrase',
    keys: 1,
    problem: null,
  });
  expect(remote.blobs.size).toBe(1);
});

it('is refused for what is not there, or is of another kind', async () => {
  const { sync, remotes, rowNow } = createSyncWorld();
  const refused = { ok: false, error: { type: 'RemoteForgotten' } };
  expect(await changeSetup(sync, 'server', webdav)).toEqual(refused);
  await remotes.change('server', () => connectedRow);
  expect(await changeSetup(sync, 'server', { kind: 'account' })).toEqual(refused);
  expect((await rowNow()).setup).toEqual(webdav);
});

it('gives back the leave to reach a server that it left, and of one that was only tested', async () => {
  const { sync, remotes, givenBack } = createSyncWorld();
  await remotes.change('server', () => connectedRow);
  expect(await leavePlace(sync, webdav.address)).toEqual(ok(null));
  await changeSetup(sync, 'server', { ...webdav, address: 'https://cloud.example/elsewhere/' });
  expect(givenBack).toEqual([]);
  await changeSetup(sync, 'server', { ...webdav, address: 'https://nas.example/dav/' });
  expect(givenBack).toEqual(['https://cloud.example/elsewhere/']);
  await leavePlace(sync, 'https://tested.example/');
  expect(givenBack).toEqual(['https://cloud.example/elsewhere/', 'https://tested.example/']);
});
