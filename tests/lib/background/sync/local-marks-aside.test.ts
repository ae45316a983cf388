import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { ensureDefaultRemotes } from '@/lib/background/sync/default-remotes';
import { createSyncHandlers } from '@/lib/background/sync/handlers';
import { RestorePoints } from '@/lib/background/sync/restore-points';
import { RemoteFailure } from '@/lib/sync/remote';
import { MemoryRemote } from '../../../support/sync/memory-remote';
import { createSyncWorld } from '../../../support/sync/world';

/** A profile whose only place to sync with is its backup. */
async function profileWith(backup: MemoryRemote) {
  const parts = createSyncWorld(backup);
  await ensureDefaultRemotes(parts.sync.world, false);
  const points = new RestorePoints(
    parts.store,
    () => Promise.reject(new Error('none is made')),
    () => 0,
  );
  return { ...parts, handlers: createSyncHandlers(parts.sync, points) };
}

const keptIn = (backup: MemoryRemote) => new TextDecoder().decode(backup.blobs.get('local-tags.txt'));

it('knows which tags stay here once the library was lost, before it is read back', async () => {
  const backup = new MemoryRemote();
  const before = await profileWith(backup);
  for (const tag of ['Divorce', 'Für uns', 'work']) {
    await before.handlers.keepTagLocal({ tag, isLocal: true });
  }
  await before.handlers.keepTagLocal({ tag: 'work', isLocal: false });
  await vi.waitUntil(() => keptIn(backup) === 'divorce\nfür uns');

  const after = await profileWith(backup);
  expect(await after.remotes.localTags()).toEqual({ ok: true, value: new Set(['divorce', 'für uns']) });
  await after.sync.round('backup');
  expect(keptIn(backup)).toBe('divorce\nfür uns');
});

it('knows which saved searches stay here likewise, those that were deleted too', async () => {
  const backup = new MemoryRemote();
  const before = await profileWith(backup);
  const search = { id: 'aaaaaaaaaa', name: 'Divorce', query: 'tag:divorce', isLocal: true };
  await before.store.putSearch(search);
  await before.store.putSearch({ ...search, id: 'bbbbbbbbbb', name: 'Work', isLocal: false });
  await before.store.putSearch({ ...search, id: 'cccccccccc', name: 'Gone' });
  await before.store.removeSearch('cccccccccc');
  await before.sync.round('backup');
  const kept = new TextDecoder().decode(backup.blobs.get('local-searches.txt'));
  expect(kept).toBe('aaaaaaaaaa\ncccccccccc');

  backup.blobs.set('local-searches.txt', new TextEncoder().encode(`${kept}\nno id of ours`));
  const after = await profileWith(backup);
  expect(await after.remotes.localSearches()).toEqual({
    ok: true,
    value: new Set(['aaaaaaaaaa', 'cccccccccc']),
  });
});

it('knows that of a search which was saved while a round was under way', async () => {
  const backup = new MemoryRemote();
  const before = await profileWith(backup);
  const list = backup.list.bind(backup);
  backup.list = async () => {
    await before.store.putSearch({ id: 'aaaaaaaaaa', name: 'Divorce', query: 'tag:divorce', isLocal: true });
    return list();
  };
  await before.sync.round('backup');
  backup.list = list;

  const after = await profileWith(backup);
  await after.sync.round('backup');
  expect(await after.store.searches()).toMatchObject({ value: [{ name: 'Divorce', isLocal: true }] });
});

it('has no backup to read back while that cannot be known', async () => {
  const backup = new MemoryRemote();
  vi.spyOn(backup, 'get').mockRejectedValue(new RemoteFailure({ type: 'RemoteNotAllowed' }));
  const { remotes } = await profileWith(backup);
  expect(await remotes.get('backup')).toEqual({ ok: true, value: null });
});

it('writes nothing beside the backup where nothing stays here', async () => {
  const backup = new MemoryRemote();
  const { sync } = await profileWith(backup);
  expect(await sync.round('backup')).toEqual({ ok: true, value: null });
  expect([...backup.blobs.keys()].filter((name) => name.endsWith('.txt'))).toEqual([]);
});
