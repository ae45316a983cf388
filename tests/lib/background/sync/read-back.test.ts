import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { ensureDefaultRemotes } from '@/lib/background/sync/default-remotes';
import { bookmarkOf } from '../../../support/bookmarks';
import { MemoryRemote } from '../../../support/sync/memory-remote';
import { createSyncWorld } from '../../../support/sync/world';

const pages = Array.from({ length: 7 }, (_, n) => bookmarkOf({ url: `https://news.example/${n}` }));

/** A profile on whose device this backup lies, with so many of the pages saved before its first round. */
async function profileWith(backup: MemoryRemote, saved: number) {
  const parts = createSyncWorld(backup);
  await ensureDefaultRemotes(parts.sync.world, false);
  for (const page of pages.slice(0, saved)) await parts.store.save(page, () => page);
  return parts;
}

it('tells that the browser had lost the library, once it was read back', async () => {
  const backup = new MemoryRemote();
  await (await profileWith(backup, 7)).sync.round('backup');

  const { sync, store, clock, rowNow } = await profileWith(backup, 2);
  await sync.round('backup');
  expect(await store.countInSight()).toEqual({ ok: true, value: 7 });
  const news = { type: 'readBack', bookmarks: 5, at: clock.now } as const;
  expect((await rowNow('backup')).state).toMatchObject({ news, hereBeforeReadBack: null });
  clock.now += 1_000;
  await sync.round('backup');
  expect((await rowNow('backup')).state.news).toEqual(news);
});

it('tells so after a stop in the middle, too', async () => {
  const backup = new MemoryRemote();
  await (await profileWith(backup, 7)).sync.round('backup');

  const { sync, clock, rowNow } = await profileWith(backup, 0);
  const put = backup.put.bind(backup);
  backup.put = () => Promise.reject(new Error('stopped'));
  expect(await sync.round('backup')).toMatchObject({ ok: false });
  expect((await rowNow('backup')).state.news).toBeNull();
  backup.put = put;
  await sync.round('backup');
  expect((await rowNow('backup')).state.news).toEqual({ type: 'readBack', bookmarks: 7, at: clock.now });
});

it('tells nothing where there was no library before, or all of it is here', async () => {
  const backup = new MemoryRemote();
  const first = await profileWith(backup, 3);
  const page = pages[3] ?? bookmarkOf({ url: 'https://news.example/3' });
  const put = backup.put.bind(backup);
  backup.put = async (name, bytes) => {
    await first.store.save(page, () => page);
    return put(name, bytes);
  };
  await first.sync.round('backup');
  backup.put = put;
  expect((await first.rowNow('backup')).state.news).toBeNull();
  await first.sync.round('backup');
  const { sync, rowNow } = await profileWith(backup, 4);
  await sync.round('backup');
  expect((await rowNow('backup')).state.news).toBeNull();
});
