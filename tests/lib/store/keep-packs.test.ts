import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readingStatuses } from '@/lib/bookmarks/bookmark';
import { packSize } from '@/lib/search/pack';
import type { LibraryStore } from '@/lib/store/library-store';
import { databaseName, databaseVersion, type LibrarySchema } from '@/lib/store/schema';
import { bookmarkOf } from '../../support/bookmarks';
import { packsIn } from '../../support/packs';
import { randomEntry } from '../../support/random-library';
import { createStore } from '../../support/store';

let store: LibraryStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = createStore();
});

async function packs() {
  const database = await openDB<LibrarySchema>(databaseName, databaseVersion);
  const both = await packsIn(database);
  database.close();
  return both;
}

type Step =
  | { readonly type: 'save' | 'remove' | 'restore' | 'purge' | 'retitle' | 'fail'; readonly number: number }
  | { readonly type: 'status'; readonly number: number; readonly status: (typeof readingStatuses)[number] }
  | { readonly type: 'tag'; readonly number: number; readonly tag: string }
  | { readonly type: 'saveMany'; readonly number: number };

const numbers = fc.nat(12);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    type: fc.constantFrom('save', 'remove', 'restore', 'purge', 'retitle', 'fail', 'saveMany'),
    number: numbers,
  }),
  fc.record({ type: fc.constant('status'), number: numbers, status: fc.constantFrom(...readingStatuses) }),
  fc.record({ type: fc.constant('tag'), number: numbers, tag: fc.constantFrom('law', 'Chips', 'x') }),
) as fc.Arbitrary<Step>;

async function take(one: Step): Promise<void> {
  const { bookmark, text } = randomEntry(one.number);
  switch (one.type) {
    case 'save':
      await store.save(bookmark, (known) => known ?? bookmark, text);
      return;
    case 'purge':
      await store.update(bookmark.id, (known) => ({ ...known, deletedAt: 5 }));
      await store.purge([bookmark.id]);
      return;
    case 'saveMany': {
      const entries = Array.from({ length: 5 }, (_, more) => randomEntry(one.number + more));
      const change = ({ bookmark: made }: (typeof entries)[number]) => ({
        target: made,
        make: () => made,
        text: null,
      });
      await store.writeAll([...entries, ...entries].map(change));
      return;
    }
    case 'fail': {
      // The disk gives out in the middle of a write: nothing of it may stay.
      const put = vi.spyOn(IDBObjectStore.prototype, 'put');
      let puts = 0;
      put.mockImplementation(function (this: IDBObjectStore, ...args) {
        puts++;
        if (puts === 4) throw new DOMException('full', 'QuotaExceededError');
        return originalPut.apply(this, args);
      });
      await store.save(bookmark, () => ({ ...bookmark, title: 'Half written' }), 'half');
      put.mockRestore();
      return;
    }
    default:
      await store.update(bookmark.id, (known) => {
        if (one.type === 'remove') return { ...known, deletedAt: 5 };
        if (one.type === 'restore') return { ...known, deletedAt: null };
        if (one.type === 'status') return { ...known, status: one.status };
        if (one.type === 'tag') return { ...known, tags: [one.tag] };
        return { ...known, title: `${known.title} again`, note: 'changed' };
      });
  }
}

const originalPut = IDBObjectStore.prototype.put;

describe('packs', () => {
  it('equal a rebuild after any saves, changes, removals and failures', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        store = createStore();
        await store.count();
        for (const one of steps) await take(one);
        const { kept, rebuilt } = await packs();
        expect(kept).toEqual(rebuilt);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('hold so many bookmarks each, and no place is given twice', async () => {
    const entries = Array.from({ length: packSize + 20 }, (_, number) =>
      bookmarkOf({ url: `https://a.example/${number}` }),
    );
    await store.writeAll(entries.map((made) => ({ target: made, make: () => made })));
    const { kept, rebuilt } = await packs();
    expect(kept.filter(({ kind }) => kind === 'labels').map(({ number }) => number)).toEqual([0, 1]);
    expect(kept).toEqual(rebuilt);
  });

  it('are written again only where a change is searched by', async () => {
    const { bookmark } = randomEntry(1);
    await store.save(bookmark, () => bookmark);
    const revisions = async () => {
      const read = await Promise.all((['labels', 'words'] as const).map((kind) => store.packsOf(kind, [0])));
      return read.map((packsOfKind) => packsOfKind.ok && packsOfKind.value[0]?.revision);
    };
    const before = await revisions();
    await store.update(bookmark.id, (known) => ({ ...known, evidence: { title: 'other' } }));
    expect(await revisions()).toEqual(before);
    await store.update(bookmark.id, (known) => ({ ...known, status: 'read' }));
    const [labels, words] = await revisions();
    expect(labels).not.toBe(before[0]);
    expect(words).toBe(before[1]);
  });
});

it('a library from before packs is placed and packed when it opens', async () => {
  const entries = Array.from({ length: 300 }, (_, number) => randomEntry(number));
  const database = await openDB(databaseName, 1, {
    upgrade(old) {
      const bookmarks = old.createObjectStore('bookmarks', { keyPath: 'id' });
      bookmarks.createIndex('listOrder', 'listOrder');
      bookmarks.createIndex('aliases', 'aliases', { multiEntry: true });
      bookmarks.createIndex('retells', 'retells');
      for (const name of ['texts', 'thumbnails']) old.createObjectStore(name, { keyPath: 'id' });
      old.createObjectStore('outbox', { keyPath: 'bookmarkId' }).createIndex('sequence', 'sequence');
      for (const name of ['counts', 'facts']) old.createObjectStore(name);
    },
  });
  for (const { bookmark, text } of entries) {
    await database.put('bookmarks', { ...bookmark, listOrder: [-bookmark.savedAt, bookmark.id] });
    await database.put('texts', { id: bookmark.id, text });
  }
  await database.put('counts', entries.length, 'listed');
  database.close();

  const listed = entries.filter(({ bookmark }) => bookmark.status !== 'archived');
  expect(await store.count()).toEqual({ ok: true, value: listed.length });
  const { kept, rebuilt } = await packs();
  expect(kept).toHaveLength(6);
  expect(kept).toEqual(rebuilt);
  const newest = bookmarkOf({ url: 'https://new.example/' });
  expect((await store.save(newest, () => newest)).ok).toBe(true);
  const after = await packs();
  expect(after.kept).toEqual(after.rebuilt);
});
