import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { cellsToSync, highlightCell } from '@/lib/bookmarks/cells';
import { bookmarkFromCells } from '@/lib/bookmarks/from-cells';
import { rowOf } from '@/lib/store/row';
import { databaseName, databaseVersion, type LibrarySchema } from '@/lib/store/schema';
import { bookmarkOf } from '../../support/bookmarks';
import { anyKeptBookmark } from '../../support/kept-bookmarks';
import { createStore } from '../../support/store';

/** A bookmark as version 2 stamped it: every field, and lists as one cell. `edited` was written again later. */
function stampedAsVersion2(bookmark: Bookmark, edited: readonly string[] = []): Bookmark {
  const { id: _id, stamps: _none, tags, asRead, foreign: _unknown, ...fields } = bookmark;
  const names = [
    ...Object.keys(fields),
    ...tags.map((tag) => `#${tag}`),
    ...Object.keys(asRead).map((field) => `=${field}`),
  ];
  const { foreign: _since, ...known } = bookmark;
  return {
    ...known,
    stamps: Object.fromEntries(names.map((name) => [name, edited.includes(name) ? 20 : 10])),
  };
}

/** The library of version 2 as it lay on disk, written without any of our code. */
async function writeVersion2(bookmarks: readonly Bookmark[], graves: readonly BookmarkId[]): Promise<void> {
  const database = await openDB(databaseName, 2, {
    upgrade(made) {
      const rows = made.createObjectStore('bookmarks', { keyPath: 'id' });
      rows.createIndex('listOrder', 'listOrder');
      rows.createIndex('aliases', 'aliases', { multiEntry: true });
      rows.createIndex('retells', 'retells');
      rows.createIndex('tags', 'tags', { multiEntry: true });
      rows.createIndex('trash', ['deletedAt', 'place']);
      made.createObjectStore('outbox', { keyPath: 'bookmarkId' }).createIndex('sequence', 'sequence');
      made
        .createObjectStore('packs', { keyPath: ['kind', 'number'] })
        .createIndex('revision', ['kind', 'revision']);
      made
        .createObjectStore('answers', { autoIncrement: true })
        .createIndex('requestId', 'requestId', { unique: true });
      for (const name of ['texts', 'thumbnails', 'graves']) made.createObjectStore(name, { keyPath: 'id' });
      made.createObjectStore('merges', { keyPath: 'drop' });
      for (const name of ['counts', 'facts']) made.createObjectStore(name);
    },
  });
  for (const [index, bookmark] of bookmarks.entries()) {
    await database.put('bookmarks', rowOf(bookmark, index));
    const sequenceByCell = Object.fromEntries(Object.keys(bookmark.stamps).map((name) => [name, index + 1]));
    const later = bookmark.stamps.highlights === 20 ? { highlights: 7 } : {};
    const sequence = Math.max(index + 1, ...Object.values(later));
    await database.put('outbox', {
      bookmarkId: bookmark.id,
      sequence,
      sequenceByCell: { ...sequenceByCell, ...later },
    });
    await database.put('texts', { id: bookmark.id, text: `Words ${index}.` });
  }
  for (const id of graves) await database.put('graves', { id, deletedAt: 30 });
  database.close();
}

async function upgraded() {
  await createStore().count();
  const database = await openDB<LibrarySchema>(databaseName, databaseVersion);
  const [rows, outbox, hidden, texts] = await Promise.all([
    database.getAll('bookmarks'),
    database.getAllFromIndex('outbox', 'sequence'),
    database.getAll('hidden'),
    database.getAll('texts'),
  ]);
  const names = [...database.objectStoreNames];
  database.close();
  return { rows, outbox, hidden, texts, names };
}

describe('a library of version 2', () => {
  it('keeps every bookmark as it was, and every cell of it can be sent', async () => {
    const libraries = fc.uniqueArray(anyKeptBookmark, { maxLength: 4, selector: ({ id }) => id });
    await fc.assert(
      fc.asyncProperty(libraries, async (bookmarks) => {
        globalThis.indexedDB = new IDBFactory();
        const before = bookmarks.map((bookmark) => stampedAsVersion2(bookmark));
        await writeVersion2(before, []);
        const { rows, outbox, texts } = await upgraded();
        expect(texts).toHaveLength(before.length);
        for (const bookmark of before) {
          const row = rows.find(({ id }) => id === bookmark.id);
          const { place: _place, listOrder: _order, retells: _retells, ...after } = row ?? rowOf(bookmark, 0);
          const { stamps, ...kept } = after as Bookmark;
          const { stamps: _former, ...expected } = bookmark;
          expect(kept).toEqual(expected);
          const rebuilt = bookmarkFromCells(bookmark.id, cellsToSync({ ...kept, stamps }), bookmark);
          expect(rebuilt).toEqual({ ...kept, stamps });
          const noted = outbox.find(({ bookmarkId }) => bookmarkId === bookmark.id);
          expect(noted).toMatchObject({ sequenceByCell: {}, othersAt: noted?.sequence });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stamps addresses and highlights by themselves, and not what nobody ever chose', async () => {
    globalThis.indexedDB = new IDBFactory();
    const highlight = { quote: 'Heron reads.', note: '', at: 1 };
    const bookmark = bookmarkOf({ url: 'https://news.example/a', highlights: [highlight], starred: true });
    await writeVersion2([stampedAsVersion2(bookmark, ['highlights', 'starred', 'verdict'])], []);
    const { rows, outbox } = await upgraded();
    expect(rows[0]?.stamps).toMatchObject({
      '@https://news.example/a': 10,
      [highlightCell('Heron reads.')]: 20,
      title: 10,
      starred: 20,
      verdict: 20, // chosen once, and taken back
    });
    for (const name of ['aliases', 'highlights', 'note', 'status', 'revisions'])
      expect(rows[0]?.stamps).not.toHaveProperty(name);
    expect(outbox[0]).toEqual({
      bookmarkId: bookmark.id,
      sequence: 7,
      sequenceByCell: { [highlightCell('Heron reads.')]: 7 },
      othersAt: 1,
    });
  });

  it('takes the deletions along', async () => {
    globalThis.indexedDB = new IDBFactory();
    const { id } = bookmarkOf({ url: 'https://news.example/gone' });
    await writeVersion2([], [id]);
    const { hidden, names } = await upgraded();
    expect(hidden).toEqual([{ id, cells: [['!', true, 30]] }]);
    expect(names).not.toContain('graves');
  });

  it('is upgraded in portions, however large', async () => {
    globalThis.indexedDB = new IDBFactory();
    const many = Array.from({ length: 1_101 }, (_, number) =>
      stampedAsVersion2(bookmarkOf({ url: `https://news.example/${number}` })),
    );
    await writeVersion2(many, []);
    const { rows } = await upgraded();
    expect(rows).toHaveLength(1_101);
    expect(rows.filter(({ stamps }) => 'aliases' in stamps)).toEqual([]);
  });
});
