import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { App } from '@/lib/background/compose';
import { createHandlers } from '@/lib/background/handlers';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { onSyncChange } from '@/lib/messaging/events';
import { Connection } from '@/lib/store/connection';
import { RemotesStore } from '@/lib/store/remotes-store';
import { bookmarkOf } from '../../support/bookmarks';
import { eventually } from '../../support/eventually';
import { createStore, memoryHalt } from '../../support/store';

let app: App;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  app = { store: createStore(), now: () => 7_000 };
  for (const bookmark of all) await app.store.save(bookmark, () => bookmark);
});

const bookmark = (name: string, tags: string[], facts: Partial<Bookmark> = {}) =>
  bookmarkOf({ url: `https://a.example/${name}`, tags, ...facts });
const all = [
  bookmark('one', ['x', 'agents']),
  bookmark('two', ['Agents', 'bots']),
  bookmark('three', ['agents'], { deletedAt: 5 }),
  bookmark('four', ['agentic']),
];

async function rename(from: string, to: string | null, requestId?: string) {
  const answer = await createHandlers(app).renameTag({ from, to }, requestId);
  if (!answer.ok) throw new Error(answer.error.type);
  return answer.value;
}

async function tags() {
  const found = await app.store.getMany(all.map(({ id }) => id));
  return found.ok ? found.value.map((bookmark) => bookmark.tags) : [];
}

async function counted() {
  const counts = await app.store.tags();
  return counts.ok ? Object.fromEntries(counts.value.map(({ tag, count }) => [tag, count])) : {};
}

it('renames a tag everywhere, in whatever spelling, in the trash too', async () => {
  const undo = await rename('agents', 'helpers');
  expect(await tags()).toEqual([['x', 'helpers'], ['helpers', 'bots'], ['helpers'], ['agentic']]);
  expect(await counted()).toEqual({ x: 1, helpers: 2, bots: 1, agentic: 1 });
  expect(undo).toHaveLength(3);
  expect(await createHandlers(app).editBookmarks({ edits: undo })).toMatchObject({ ok: true });
  expect((await tags()).map((list) => [...list].sort())).toEqual([
    ['agents', 'x'],
    ['Agents', 'bots'],
    ['agents'],
    ['agentic'],
  ]);
});

it('makes one of two, and two of one again', async () => {
  const undo = await rename('bots', 'Agents');
  expect(await tags()).toContainEqual(['Agents']);
  await createHandlers(app).editBookmarks({ edits: undo });
  expect((await tags())[1]).toEqual(['Agents', 'bots']);
});

it('changes case alone, and makes one spelling of several', async () => {
  await rename('agents', 'AGENTS');
  expect(await counted()).toEqual({ x: 1, AGENTS: 2, bots: 1, agentic: 1 });
});

it('takes a tag off', async () => {
  await rename('agents', null);
  expect(await tags()).toEqual([['x'], ['bots'], [], ['agentic']]);
});

it('leaves what was tagged since when it is undone', async () => {
  const undo = await rename('agents', null);
  const one = all[0]?.id;
  if (!one) throw new Error('no bookmark');
  await createHandlers(app).editBookmark({ id: one, edit: { addTags: ['since'] } });
  await createHandlers(app).editBookmarks({ edits: undo });
  expect((await tags())[0]).toEqual(['x', 'since', 'agents']);
});

it('does nothing the second time', async () => {
  await rename('agents', 'helpers');
  const before = await app.store.getMany(all.map(({ id }) => id));
  expect(await rename('agents', 'helpers')).toEqual([]);
  expect(await app.store.getMany(all.map(({ id }) => id))).toEqual(before);
});

it('reads only the bookmarks that have the tag', async () => {
  const reads = vi.spyOn(IDBObjectStore.prototype, 'get');
  await rename('agentic', 'autonomous');
  const read = reads.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'bookmarks');
  expect(read).toHaveLength(1);
});

it('asked again because the reply was lost, answers what undoes it', async () => {
  const undo = await rename('bots', 'agents', 'one');
  expect(await rename('bots', 'agents', 'one')).toEqual(undo);
  expect(undo).toHaveLength(1);
});

it('keeps a tag in this profile under its new name, too', async () => {
  const remotes = new RemotesStore(new Connection(), memoryHalt());
  const localTags = async () => {
    const tags = await remotes.localTags();
    return tags.ok ? [...tags.value].sort() : [];
  };
  await rename('bots', 'helpers');
  expect(await localTags()).toEqual([]);
  await remotes.setTagLocal('Agents', true);
  const heard = vi.fn();
  const stop = onSyncChange(heard);
  await rename('agents', 'My Agents');
  await eventually(() => expect(heard).toHaveBeenCalledWith(null));
  stop();
  expect(await localTags()).toEqual(['agents', 'my agents']);
  await rename('my agents', null);
  expect(await localTags()).toEqual(['agents', 'my agents']);
});
