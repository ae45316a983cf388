import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { correct } from '@/lib/bookmarks/correct';
import { withDeletedAt } from '@/lib/bookmarks/edit';
import type { LibraryStore } from '@/lib/store/library-store';
import { databaseName, databaseVersion, type LibrarySchema } from '@/lib/store/schema';
import { bookmarkOf } from '../../support/bookmarks';
import { createStore } from '../../support/store';

let store: LibraryStore;
let clock: number;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  clock = 10_000;
  store = createStore({ now: () => clock });
});

async function put(bookmark: Bookmark): Promise<Bookmark> {
  const saved = await store.save(bookmark, (known) => known ?? bookmark);
  if (!saved.ok) throw new Error(saved.error.type);
  return saved.value;
}

async function outbox() {
  const database = await openDB<LibrarySchema>(databaseName, databaseVersion);
  const rows = await database.getAllFromIndex('outbox', 'sequence');
  database.close();
  return rows;
}

const numbered = (number: number) => bookmarkOf({ url: `https://news.example/${number}`, savedAt: number });

describe('saving', () => {
  it('answers with what it stored, stamped', async () => {
    const saved = await put(numbered(1));
    expect(saved.stamps.title).toBe(clock);
    expect(await store.get(saved.id)).toEqual({ ok: true, value: saved });
  });

  it('finds the bookmark of a page by another of its addresses', async () => {
    const first = await put(numbered(1));
    const target = { id: 'another-id-of-22-chars' as BookmarkId, aliases: [...first.aliases] };
    const again = await store.save(target, (known) => ({ ...(known ?? numbered(2)), title: 'Found' }));
    expect(again).toMatchObject({ ok: true, value: { id: first.id, title: 'Found' } });
    expect(await store.count()).toEqual({ ok: true, value: 1 });
  });

  it('opens a row written before corrections existed', async () => {
    const saved = await put(numbered(1));
    const database = await openDB<LibrarySchema>(databaseName, databaseVersion);
    const { asRead: _absent, ...row } = await database
      .get('bookmarks', saved.id)
      .then((found) => found ?? saved);
    await database.put('bookmarks', { ...row, place: 0 });
    database.close();
    expect(await store.get(saved.id)).toEqual({ ok: true, value: saved });
    const corrected = await store.update(saved.id, (known) =>
      correct(known, { values: { title: 'Mine' }, takenBack: [] }),
    );
    expect(corrected).toMatchObject({ ok: true, value: { title: 'Mine', asRead: { title: saved.title } } });
  });

  it('notes a correction in the outbox under a name of its own', async () => {
    const saved = await put(numbered(1));
    await store.update(saved.id, (known) => correct(known, { values: { title: 'Mine' }, takenBack: [] }));
    const [row] = await outbox();
    expect(row).toMatchObject({ othersAt: 1, sequenceByCell: { '=title': 2 } });
  });

  it('makes one bookmark of ten saves of one page at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => put(numbered(1))));
    expect(await store.count()).toEqual({ ok: true, value: 1 });
  });

  it('writes nothing when nothing changed', async () => {
    const saved = await put(numbered(1));
    clock = 99_999;
    expect(await put(saved)).toEqual(saved);
    expect(await outbox()).toHaveLength(1);
  });

  it('leaves everything as it was when the work in the middle fails', async () => {
    await put(numbered(1));
    const failed = await store.save(numbered(2), () => {
      throw new Error('a bug');
    });
    expect(failed).toMatchObject({ ok: false, error: { type: 'Unexpected' } });
    expect(await store.count()).toEqual({ ok: true, value: 1 });
    expect(await outbox()).toHaveLength(1);
  });
});

describe('a write that fails half-way', () => {
  it('leaves neither the bookmark nor its count without the rest', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'outbox') throw new DOMException('could not be cloned', 'DataCloneError');
      return put.apply(this, row);
    });
    const failed = await store.save(numbered(1), (known) => known ?? numbered(1));
    vi.restoreAllMocks();
    expect(failed.ok).toBe(false);
    expect(await store.get(numbered(1).id)).toEqual({ ok: true, value: null });
    expect(await store.count()).toEqual({ ok: true, value: 0 });
  });
});

describe('changing', () => {
  it('says when there is no such bookmark', async () => {
    const answer = await store.update(numbered(1).id, (known) => known);
    expect(answer).toEqual({ ok: false, error: { type: 'BookmarkMissing' } });
  });

  it('takes a bookmark in the trash off the list and brings it back to its place', async () => {
    for (const number of [1, 2, 3]) await put(numbered(number));
    const { id } = numbered(2);
    await store.update(id, (known) => withDeletedAt(known, 5));
    expect(await listed()).toEqual([3, 1]);
    await store.update(id, (known) => withDeletedAt(known, null));
    expect(await listed()).toEqual([3, 2, 1]);
  });
});

it('an archived bookmark leaves the list and its count, is found by its address, and comes back to its place', async () => {
  for (const number of [1, 2, 3]) await put(numbered(number));
  const { id, aliases } = numbered(2);
  const setStatus = (status: 'archived' | 'read') => store.update(id, (known) => ({ ...known, status }));
  await setStatus('archived');
  expect(await listed()).toEqual([3, 1]);
  expect(await store.count()).toEqual({ ok: true, value: 2 });
  expect(await store.find([...aliases])).toMatchObject({ value: { bookmark: { id, status: 'archived' } } });
  // Into the trash and out again, it is where it was.
  await store.update(id, (known) => withDeletedAt(known, 5));
  await store.update(id, (known) => withDeletedAt(known, null));
  expect(await listed()).toEqual([3, 1]);
  await setStatus('read');
  expect(await listed()).toEqual([3, 2, 1]);
  expect(await store.count()).toEqual({ ok: true, value: 3 });
});

async function listed(limit = 50): Promise<number[]> {
  const page = await store.page(null, limit);
  return page.ok ? page.value.bookmarks.map((bookmark) => bookmark.savedAt) : [];
}

describe('the list', () => {
  it('comes newest first, page by page, each bookmark once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (times, limit) => {
          globalThis.indexedDB = new IDBFactory();
          store = createStore({ now: () => clock });
          // Several saved in the same millisecond share a place; their ids tell them apart.
          for (const time of times)
            await put(bookmarkOf({ url: `https://news.example/${time}`, savedAt: time % 7 }));
          const seen: Bookmark[] = [];
          let cursor = null;
          do {
            const page = await store.page(cursor, limit);
            if (!page.ok) throw new Error(page.error.type);
            seen.push(...page.value.bookmarks);
            cursor = page.value.next;
          } while (cursor !== null);
          expect(new Set(seen.map(({ id }) => id)).size).toBe(times.length);
          const order = seen.map(({ savedAt }) => savedAt);
          expect(order).toEqual([...order].sort((a, b) => b - a));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the count', () => {
  it('is that of the list after any saves, removals and restorations', async () => {
    const step = fc.record({ number: fc.nat({ max: 5 }), deletedAt: fc.option(fc.constant(5)) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        store = createStore({ now: () => clock });
        for (const { number, deletedAt } of steps) {
          await put(numbered(number));
          await store.update(numbered(number).id, (known) => withDeletedAt(known, deletedAt));
        }
        expect(await store.count()).toEqual({ ok: true, value: (await listed()).length });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the tags', () => {
  it('are counted as a recount would, after any saves, edits, removals and restorations', async () => {
    const tags = fc.uniqueArray(fc.constantFrom('a', 'A', 'b c', '#', '$'), { maxLength: 3 });
    const step = fc.record({ number: fc.nat({ max: 4 }), tags, deletedAt: fc.option(fc.constant(5)) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        store = createStore({ now: () => clock });
        const expected = new Map<number, readonly string[]>();
        for (const { number, tags, deletedAt } of steps) {
          await put(numbered(number));
          await store.update(numbered(number).id, (known) => ({ ...known, tags, deletedAt }));
          expected.set(number, deletedAt === null ? tags : []);
        }
        const recount = new Map<string, number>();
        for (const tag of [...expected.values()].flat()) recount.set(tag, (recount.get(tag) ?? 0) + 1);
        const counted = await store.tags();
        if (!counted.ok) throw new Error(counted.error.type);
        expect(new Map(counted.value.map(({ tag, count }) => [tag, count]))).toEqual(recount);
      }),
      { numRuns: 30 },
    );
  });
});

describe('already saved?', () => {
  it('is answered by any address of the page, and by a page that retells it', async () => {
    const original = 'https://lantern.example/heron';
    const saved = await put(
      bookmarkOf({ url: 'https://verdict.example/heron', originalUrl: `${original}/?utm_source=x` }),
    );
    expect(await store.find(['https://verdict.example/heron'])).toMatchObject({
      value: { bookmark: { id: saved.id }, retelling: null },
    });
    expect(await store.find([original])).toMatchObject({
      value: { bookmark: null, retelling: { id: saved.id } },
    });
  });

  it('is no for a page in the trash', async () => {
    const saved = await put(numbered(1));
    await store.update(saved.id, (known) => withDeletedAt(known, 5));
    expect(await store.find([...saved.aliases])).toMatchObject({ value: { bookmark: null } });
  });
});

describe('the outbox', () => {
  it('names the changed cells of each write, in order, a row per bookmark', async () => {
    const [one, two] = [await put(numbered(1)), await put(numbered(2))];
    await store.update(one.id, (known) => ({ ...known, note: 'x', tags: ['t'] }));
    const rows = await outbox();
    expect(rows.map(({ bookmarkId, sequence }) => [bookmarkId, sequence])).toEqual([
      [two.id, 2],
      [one.id, 3],
    ]);
    expect(rows[1]).toMatchObject({ othersAt: 1, sequenceByCell: { note: 3, '#t': 3 } });
  });
});

describe('the profile', () => {
  it('has one name, however often and at once it is asked', async () => {
    const names = await Promise.all(Array.from({ length: 5 }, () => store.profile()));
    expect(new Set(names.map((name) => name.ok && name.value)).size).toBe(1);
  });
});
