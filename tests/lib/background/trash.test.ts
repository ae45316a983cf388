import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '@/lib/background/compose';
import { createHandlers } from '@/lib/background/handlers';
import { emptyTrash, trashMs } from '@/lib/background/trash';
import { ok } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { cellsOf } from '@/lib/bookmarks/cells';
import { databaseName, databaseVersion, type LibrarySchema } from '@/lib/store/schema';
import { bookmarkOf } from '../../support/bookmarks';
import { createStore } from '../../support/store';

let app: App;
let clock: number;

beforeEach(reset);

function reset() {
  globalThis.indexedDB = new IDBFactory();
  clock = 100_000;
  app = { store: createStore({ now: () => clock }), now: () => clock };
}

const numbered = (number: number, facts: Partial<Bookmark> = {}) =>
  bookmarkOf({ url: `https://news.example/${number}`, savedAt: number, ...facts });

async function save(bookmark: Bookmark): Promise<Bookmark> {
  const saved = await app.store.save(bookmark, (known) => known ?? bookmark, 'Its words.');
  if (!saved.ok) throw new Error(saved.error.type);
  await app.store.putThumbnail(saved.value.id, new Blob(['picture']));
  return saved.value;
}

const remove = (id: BookmarkId) => createHandlers(app).removeBookmark({ id });
const deleteForever = (...ids: BookmarkId[]) => createHandlers(app).deleteForever({ ids });

/** Every record that is kept, by store. */
async function stores() {
  await app.store.count(); // makes the library where nothing did yet
  const database = await openDB<LibrarySchema>(databaseName, databaseVersion);
  const [bookmarks, texts, thumbnails, hidden, outbox] = await Promise.all([
    database.getAll('bookmarks'),
    database.getAllKeys('texts'),
    database.getAllKeys('thumbnails'),
    database.getAll('hidden'),
    database.getAll('outbox'),
  ]);
  database.close();
  return { bookmarks, texts, thumbnails, hidden, outbox };
}

describe('deleting for good', () => {
  it('takes the bookmark, its words and its picture, and leaves a grave to tell others of', async () => {
    const saved = await save(numbered(1));
    const stays = await save(numbered(2));
    await remove(saved.id);
    expect(await deleteForever(saved.id, stays.id)).toEqual({ ok: true, value: 1 });
    const { bookmarks, texts, thumbnails, hidden, outbox } = await stores();
    for (const ids of [bookmarks.map(({ id }) => id), texts, thumbnails]) expect(ids).toEqual([stays.id]);
    expect(hidden.map(({ id }) => id)).toEqual([saved.id]);
    const told = outbox.find(({ bookmarkId }) => bookmarkId === saved.id);
    expect(Object.keys(told?.sequenceByCell ?? {})).toEqual(['!']);
  });

  it('leaves no word of it in what undoes an earlier change', async () => {
    const { id } = await save(numbered(1, { tags: ['secret'] }));
    const edits = [{ id, edit: { removeTags: ['secret'] }, isRemoved: true }];
    await createHandlers(app).editBookmarks({ edits }, 'one');
    await createHandlers(app).deleteForever({ ids: [id] }, 'two');
    const database = await openDB<LibrarySchema>(databaseName, databaseVersion);
    expect(await database.getAll('answers')).toEqual([{ requestId: 'two', answer: 1 }]);
    database.close();
  });

  it('beats every cell that was written, whatever the clocks said', async () => {
    const ahead = numbered(1, { note: 'x' });
    clock = 900_000;
    const saved = await save(ahead);
    clock = 5;
    await remove(saved.id);
    const [removed] = (await stores()).bookmarks;
    await deleteForever(saved.id);
    const [grave] = (await stores()).hidden;
    expect(grave?.cells[0]?.[2]).toBeGreaterThan(Math.max(...Object.values(removed?.stamps ?? {})));
  });

  it('done twice is done once', async () => {
    const { id } = await save(numbered(1));
    await remove(id);
    await deleteForever(id);
    const before = await stores();
    expect(await deleteForever(id)).toEqual({ ok: true, value: 0 });
    expect(await stores()).toEqual(before);
  });

  it('leaves alone what was restored meanwhile', async () => {
    const { id } = await save(numbered(1));
    await remove(id);
    await createHandlers(app).restoreBookmark({ id });
    expect(await deleteForever(id)).toEqual({ ok: true, value: 0 });
    expect((await stores()).bookmarks).toHaveLength(1);
  });
});

describe('a page saved again after it was deleted for good', () => {
  it('is a new bookmark, nothing of it older than the deletion', async () => {
    const first = await save(numbered(1, { tags: ['old'], note: 'Old words.' }));
    await remove(first.id);
    clock = 700_000;
    await deleteForever(first.id);
    const [grave] = (await stores()).hidden;
    clock = 6; // set back since
    const again = await save(numbered(1));
    expect(again).toMatchObject({ id: first.id, tags: [], note: '', deletedAt: null });
    expect(Math.min(...Object.values(again.stamps))).toBeGreaterThanOrEqual(grave?.cells[0]?.[2] ?? Infinity);
    const { hidden, outbox, texts } = await stores();
    expect([hidden, texts]).toEqual([[], [first.id]]);
    expect(outbox[0]?.sequenceByCell).toHaveProperty('!');
    expect(outbox[0]?.sequenceByCell).toHaveProperty('title');
    expect(cellsOf(again).get('!')).toBe(true);
  });

  it('does not get the tags of its first life back from a profile that still has it', async () => {
    const first = await save(numbered(1, { tags: ['old'], note: 'Old words.' }));
    await remove(first.id);
    await deleteForever(first.id);
    const again = await save(numbered(1, { note: 'New words.' }));
    expect(merged(first, again)).toEqual(merged(again, first));
    expect(merged(first, again).get('note')).toBe('New words.');
    expect(merged(first, again).has('#old')).toBe(false);
  });
});

/** Last writer wins, cell by cell, and the cell of deletion voids what is older: as simple as sync will be. */
function merged(left: Bookmark, right: Bookmark): ReadonlyMap<string, unknown> {
  const voided = Math.max(left.stamps['!'] ?? 0, right.stamps['!'] ?? 0);
  const newest = new Map<string, { readonly value: unknown; readonly stamp: number }>();
  for (const bookmark of [left, right]) {
    for (const [name, value] of cellsOf(bookmark)) {
      const stamp = bookmark.stamps[name] ?? 0;
      const isNewer = stamp > (newest.get(name)?.stamp ?? -1);
      if (stamp >= voided && isNewer) newest.set(name, { value, stamp });
    }
  }
  return new Map([...newest].sort().map(([name, { value }]) => [name, value]));
}

describe('emptying the trash', () => {
  const many = Array.from({ length: 450 }, (_, index) => numbered(1_000 + index, { deletedAt: index }));

  it('takes all of it, a portion at a time, and nothing else', async () => {
    await save(numbered(1));
    await app.store.writeAll(many.map((bookmark) => ({ target: bookmark, make: () => bookmark })));
    expect(await createHandlers(app).emptyTrash({ upTo: clock })).toEqual({ ok: true, value: 450 });
    expect(await app.store.count()).toEqual({ ok: true, value: 1 });
    expect((await stores()).bookmarks).toHaveLength(1);
    expect((await stores()).hidden).toHaveLength(450);
  });

  it('leaves what goes there after the question was asked, in the midst of the emptying too', async () => {
    const asked = 500;
    const late = await save(numbered(1));
    await app.store.writeAll(many.map((bookmark) => ({ target: bookmark, make: () => bookmark })));
    const { store } = app;
    const purge = store.purge.bind(store);
    store.purge = async (...portion) => {
      const gone = await purge(...portion);
      await remove(late.id);
      return gone;
    };
    expect(await createHandlers(app).emptyTrash({ upTo: asked })).toEqual(ok(450));
    expect((await stores()).bookmarks.map(({ id }) => id)).toEqual([late.id]);
  });

  it('counts what a run had removed whose reply was lost, however far it came', async () => {
    await app.store.writeAll(many.map((bookmark) => ({ target: bookmark, make: () => bookmark })));
    const ids = many.map(({ id }) => id);
    await deleteForever(...ids.slice(0, 3));
    await createHandlers(app).deleteForever({ ids: ids.slice(3, 10) }, 'some');
    expect(await createHandlers(app).deleteForever({ ids: ids.slice(3, 10) }, 'some')).toEqual(ok(7));
    const first = await app.store.trashed(clock, 200);
    if (first.ok) await app.store.purge(first.value, 'rest'); // the background ended after one portion
    for (const _repeat of [1, 2]) {
      expect(await createHandlers(app).emptyTrash({ upTo: clock }, 'rest')).toEqual(ok(440));
    }
  });

  it('goes on where it was stopped', async () => {
    await app.store.writeAll(many.map((bookmark) => ({ target: bookmark, make: () => bookmark })));
    let portions = 0;
    const { store } = app;
    const purge = store.purge.bind(store);
    store.purge = (...asked) => {
      if (++portions === 2) throw new Error('the browser ended the background');
      return purge(...asked);
    };
    await expect(emptyTrash(app, clock)).rejects.toThrow();
    expect((await stores()).bookmarks).toHaveLength(250);
    expect(await emptyTrash(app, clock)).toEqual({ ok: true, value: 250 });
  });

  it('by itself leaves what lies there for less than 30 days, the archived like the rest', async () => {
    const old = await save(numbered(1, { status: 'archived' }));
    const young = await save(numbered(2));
    await remove(old.id);
    clock += 1_000;
    await remove(young.id);
    clock += trashMs - 1_000;
    expect(await emptyTrash(app, app.now() - trashMs)).toEqual({ ok: true, value: 1 });
    expect((await stores()).bookmarks.map(({ id }) => id)).toEqual([young.id]);
  });
});

describe('any saves, removals, restorations and purges', () => {
  const step = fc.record({
    number: fc.nat({ max: 4 }),
    type: fc.constantFrom('save', 'remove', 'restore', 'purge', 'archive', 'tag', 'empty'),
  });

  it('leave count, list, tags and every store saying the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        reset();
        const model = new Map<BookmarkId, { removed: boolean; archived: boolean; tagged: boolean }>();
        const graves = new Set<BookmarkId>();
        for (const { number, type } of steps) {
          clock++;
          const { id } = numbered(number);
          const known = model.get(id);
          if (type === 'save') {
            await save(numbered(number));
            graves.delete(id);
            if (!known) model.set(id, { removed: false, archived: false, tagged: false });
          } else if (type === 'remove') {
            await remove(id);
            if (known) known.removed = true;
          } else if (type === 'restore') {
            await createHandlers(app).restoreBookmark({ id });
            if (known) known.removed = false;
          } else if (type === 'archive' || type === 'tag') {
            const edit = type === 'tag' ? { addTags: ['t'] } : ({ status: 'archived' } as const);
            await createHandlers(app).editBookmark({ id, edit });
            if (known) known[type === 'tag' ? 'tagged' : 'archived'] = true;
          } else {
            const ids = type === 'purge' ? [id] : [...model.keys()];
            await (type === 'purge' ? deleteForever(id) : createHandlers(app).emptyTrash({ upTo: clock }));
            for (const gone of ids.filter((each) => model.get(each)?.removed)) {
              model.delete(gone);
              graves.add(gone);
            }
          }
        }
        const kept = await stores();
        const all = [...model.keys()].sort();
        expect(kept.bookmarks.map(({ id }) => id).sort()).toEqual(all);
        expect([...kept.texts].sort()).toEqual(all);
        expect([...kept.thumbnails].sort()).toEqual(all);
        expect(kept.hidden.map(({ id }) => id).sort()).toEqual([...graves].sort());
        const listed = [...model].filter(([, { removed, archived }]) => !removed && !archived);
        const page = await app.store.page();
        expect(page.ok && page.value.bookmarks.map(({ id }) => id).sort()).toEqual(
          listed.map(([id]) => id).sort(),
        );
        expect(await app.store.count()).toEqual({ ok: true, value: listed.length });
        const tagged = [...model.values()].filter((one) => one.tagged && !one.removed).length;
        const tags = await app.store.tags();
        expect(tags.ok && tags.value).toEqual(tagged === 0 ? [] : [{ tag: 't', count: tagged }]);
        const cells = kept.outbox.filter(({ bookmarkId }) => graves.has(bookmarkId));
        for (const { sequenceByCell } of cells) expect(Object.keys(sequenceByCell)).toEqual(['!']);
        expect(cells).toHaveLength(graves.size);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
