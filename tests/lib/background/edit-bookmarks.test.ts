import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import type { App } from '@/lib/background/compose';
import { createHandlers } from '@/lib/background/handlers';
import { type BookmarkId, bookmarkLimits } from '@/lib/bookmarks/bookmark';
import type { TargetedEdit } from '@/lib/messaging/protocol';
import { Connection } from '@/lib/store/connection';
import { databaseName, databaseVersion, type LibrarySchema } from '@/lib/store/schema';
import { bookmarkOf } from '../../support/bookmarks';
import { createStore } from '../../support/store';

let app: App;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  app = { store: createStore(), now: () => 7_000 };
});

const first = bookmarkOf({ url: 'https://a.example/1', tags: ['old'] });
const second = bookmarkOf({ url: 'https://a.example/2', starred: true });

async function edited(edits: readonly TargetedEdit[], requestId?: string) {
  const answer = await createHandlers(app).editBookmarks({ edits }, requestId);
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

it('asked again because the reply was lost, answers what undoes the change, not what the change had made', async () => {
  for (const bookmark of [first, second]) await app.store.save(bookmark, () => bookmark);
  const before = await kept();
  const edits = [first, second].map(({ id }) => ({ id, edit: { starred: true }, isRemoved: true }));
  const undo = await edited(edits, 'one');
  app = { store: createStore(), now: () => 9_000 }; // another background: the first one died
  expect(await edited(edits, 'one')).toEqual(undo);
  await edited(undo);
  expect(await kept()).toEqual(before);
  await edited(undo, 'another');
  await edited(edits, 'one');
  expect(await kept()).toEqual(before); // that was done, and taken back since
});

it('answers the same when the library was lost hold of before it heard that all was written', async () => {
  await app.store.save(first, () => first);
  const connection = new Connection();
  const use = connection.use.bind(connection);
  let tries = 0;
  connection.use = (work) =>
    use(async (database) => {
      const done = await work(database);
      if (++tries === 2) throw new DOMException('The connection was closed.', 'InvalidStateError');
      return done;
    });
  app = { store: createStore({ connection }), now: () => 7_000 };
  await app.store.get(first.id);
  expect(await edited([{ id: first.id, edit: {}, isRemoved: true }])).toMatchObject([{ isRemoved: false }]);
  expect(tries).toBe(3);
});

it('keeps a few dozen answers, the last ones', async () => {
  await app.store.save(first, () => first);
  const star = (number: number) =>
    edited([{ id: first.id, edit: { starred: number % 2 === 0 } }], `${number}`);
  const undos = [];
  for (let number = 0; number < 30; number++) undos.push(await star(number));
  const database = await openDB<LibrarySchema>(databaseName, databaseVersion);
  expect(await database.count('answers')).toBe(24);
  database.close();
  expect(await star(6)).toEqual(undos[6]);
});

it('undone, leaves the tags and highlights made since', async () => {
  await app.store.save(first, () => first);
  const undo = await edited([{ id: first.id, edit: { addTags: ['bulk'], removeTags: ['old'] } }]);
  await createHandlers(app).editBookmark({ id: first.id, edit: { addTags: ['since'] } });
  await edited(undo);
  expect((await kept()).map(({ tags }) => [...tags].sort())).toEqual([['old', 'since']]);
});

it('answers only for bookmarks that were changed: a full one takes no more tags', async () => {
  const tags = Array.from({ length: bookmarkLimits.tags }, (_, index) => `t${index}`);
  const full = { ...first, tags };
  for (const bookmark of [full, second]) await app.store.save(bookmark, () => bookmark);
  const undo = await edited([full, second].map(({ id }) => ({ id, edit: { addTags: ['more'] } })));
  expect(undo).toEqual([{ id: second.id, edit: { removeTags: ['more'] } }]);
});

it('undoes all of what was changed twice in one request', async () => {
  await app.store.save(first, () => first);
  const undo = await edited(
    [{ starred: true }, { addTags: ['new'] }].map((edit) => ({ id: first.id, edit })),
  );
  expect(undo).toEqual([{ id: first.id, edit: { starred: false, removeTags: ['new'] } }]);
});

it('says so when none of them is left', async () => {
  const request = { edits: [{ id: first.id, edit: { starred: true } }] };
  const missing = { ok: false, error: { type: 'BookmarkMissing' } };
  expect(await createHandlers(app).editBookmarks(request)).toEqual(missing);
});
