import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { App } from '@/lib/background/compose';
import { createHandlers } from '@/lib/background/handlers';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { bookmarkOf } from '../../support/bookmarks';
import { createStore } from '../../support/store';

let app: App;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  app = { store: createStore(), now: () => 7_000 };
});

const first = bookmarkOf({ url: 'https://a.example/1', tags: ['old'] });
const second = bookmarkOf({ url: 'https://a.example/2', starred: true });

async function edited(edits: Parameters<ReturnType<typeof createHandlers>['editBookmarks']>[0]['edits']) {
  const answer = await createHandlers(app).editBookmarks({ edits });
  if (!answer.ok) throw new Error(answer.error.type);
  return answer.value;
}

async function kept() {
  const found = await app.store.getMany([first.id, second.id]);
  return found.ok ? found.value.map(({ tags, starred, deletedAt }) => ({ tags, starred, deletedAt })) : [];
}

it('changes many at once, leaves those that are gone, and answers with what undoes it', async () => {
  for (const bookmark of [first, second]) await app.store.save(bookmark, () => bookmark);
  const before = await kept();
  const gone = '0000000000000000000000' as BookmarkId;
  const edit = { addTags: ['new'], starred: true };
  const undo = await edited([
    { id: first.id, edit, isRemoved: true },
    { id: gone, edit },
    { id: second.id, edit },
  ]);
  expect(await kept()).toEqual([
    { tags: ['old', 'new'], starred: true, deletedAt: 7_000 },
    { tags: ['new'], starred: true, deletedAt: null },
  ]);
  expect(undo).toHaveLength(2);
  await edited(undo);
  expect(await kept()).toEqual(before);
});
