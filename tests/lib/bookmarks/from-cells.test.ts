import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { cellsToSync, deletionCell, stampChanges, stampNew } from '@/lib/bookmarks/cells';
import { applyEdit } from '@/lib/bookmarks/edit';
import { bookmarkFromCells } from '@/lib/bookmarks/from-cells';
import { readCells } from '@/lib/bookmarks/read-cells';
import { searchesOf, searchesRecord } from '@/lib/bookmarks/saved-search';
import type { Cell, Cells } from '@/lib/sync/cell';
import { bookmarkOf } from '../../support/bookmarks';
import { anyKeptBookmark } from '../../support/kept-bookmarks';

/** What two bookmarks have to have in common to be the same: lists of elements are sets, whose order is nobody's. */
function comparable({ tags, aliases, highlights, ...bookmark }: Bookmark) {
  return {
    ...bookmark,
    tags: [...tags].sort(),
    aliases: [...aliases].sort(),
    highlights: [...highlights].sort((left, right) => (left.quote < right.quote ? -1 : 1)),
  };
}

const cellsFrom = (values: Readonly<Record<string, unknown>>): Cells =>
  new Map(Object.entries(values).map(([name, value]): [string, Cell] => [name, { value, stamp: 5 }]));
const core = { url: 'https://news.example/a', savedAt: 7 };
const id = bookmarkOf({ url: core.url }).id;

describe('a bookmark made of its own cells', () => {
  it('is the same bookmark', () => {
    fc.assert(
      fc.property(anyKeptBookmark, fc.nat(), (bookmark, now) => {
        const kept = stampNew(bookmark, now);
        const again = bookmarkFromCells(kept.id, cellsToSync(kept));
        expect(again && comparable(again)).toEqual(comparable(kept));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same after edits, with all that was taken away still known as such', () => {
    fc.assert(
      fc.property(anyKeptBookmark, anyKeptBookmark, (before, { id: _id, url, foreign: _own, ...other }) => {
        const first = stampNew(before, 10);
        const edited = stampChanges(
          first,
          { ...first, ...other, asRead: {}, aliases: [...other.aliases] },
          20,
        );
        const again = bookmarkFromCells(edited.id, cellsToSync(edited));
        expect(again && comparable(again)).toEqual(comparable(edited));
        for (const tag of first.tags.filter((own) => !edited.tags.includes(own)))
          expect(cellsToSync(edited).get(`#${tag}`)).toEqual({ value: null, stamp: 20 });
      }),
    );
  });

  it('reads as it was written: nothing of ours is tidied on the way', () => {
    fc.assert(
      fc.property(anyKeptBookmark, (bookmark) => {
        const cells = cellsToSync(stampNew(bookmark, 10));
        expect(readCells(bookmark.id, cells)).toEqual(cells);
      }),
    );
  });

  it('keeps the order in which a person put tags, and puts new ones behind', () => {
    const tagged = stampNew(bookmarkOf({ ...core, tags: ['z', 'm', 'a'] }), 10);
    const cells = new Map([...cellsToSync(tagged), ['#b', { value: true, stamp: 3 }]] as [string, Cell][]);
    expect(bookmarkFromCells(tagged.id, cells, tagged)?.tags).toEqual(['z', 'm', 'a', 'b']);
    expect(bookmarkFromCells(tagged.id, cells)?.tags).toEqual(['b', 'a', 'm', 'z']);
  });

  it('begins with the address that names the page', () => {
    const cells = cellsFrom({ ...core, '@https://amp.example/a': true, '@https://news.example/a': true });
    expect(bookmarkFromCells(id, cells)?.aliases).toEqual([
      'https://news.example/a',
      'https://amp.example/a',
    ]);
  });
});

describe('cells of which a part is missing', () => {
  it('make a bookmark that waits to be opened, as a saved link does', () => {
    expect(bookmarkFromCells(id, cellsFrom({ ...core, title: 'A', '#ai': true }))).toMatchObject({
      title: 'A',
      tags: ['ai'],
      awaitsDetails: true,
      status: 'unread',
      description: null,
      aliases: ['https://news.example/a'],
    });
  });

  it.each([
    ['no address', { savedAt: 7, title: 'A' }],
    ['no time of saving', { url: core.url }],
    ['an address that is none of the web', { ...core, url: 'javascript:alert(1)' }],
  ])('make none with %s', (_what, values) => {
    expect(bookmarkFromCells(id, cellsFrom(values))).toBe(null);
  });

  it('make one with the word that an earlier one was deleted for good', () => {
    const again = bookmarkFromCells(id, cellsFrom({ ...core, [deletionCell]: true }));
    expect(again).toMatchObject({ url: core.url, stamps: { [deletionCell]: 5 } });
  });
});

describe('hostile cells', () => {
  it.each([
    ['title', 7],
    ['title', null],
    ['title', '  '],
    ['url', null],
    ['kind', 'virus'],
    ['imageUrl', 'javascript:alert(1)'],
    ['authors', 'A'],
    ['takes', {}],
    ['wordCount', 'many'],
    ['publishedAt', 'soon'],
    ['note', null],
    ['status', 'burnt'],
    ['starred', 1],
    ['verdict', 'maybe'],
    ['savedAt', -1],
    ['savedAt', 2 ** 48],
    ['deletedAt', 'now'],
    ['awaitsDetails', null],
    ['revisions', 'x'],
    ['evidence', 'x'],
    ['# two  spaces', true],
    ['#', true],
    ['@javascript:alert(1)', true],
    ['@', true],
    ['"abc', { quote: 'another', note: '', at: 1 }],
    ['"abc', 'x'],
    ['=title', 'x'],
    ['=title', [null]],
    ['=title', ['a', 'b']],
    ['=imageUrl', ['data:text/html,x']],
    ['!', 'yes'],
    ['!', null],
  ])('%s of %j is dropped', (name, value) => {
    expect([...readCells(id, cellsFrom({ [name]: value })).keys()]).toEqual([]);
  });

  it.each([
    ['?aaaaaaaaaa', 'tag:ai'],
    ['?aaaaaaaaaa', { name: 'A' }],
    ['?aaaaaaaaaa', { name: ' ', query: 'tag:ai' }],
    ['?aaaaaaaaaa', { name: 'A', query: 7 }],
    ['?short', { name: 'A', query: 'tag:ai' }],
    ['?', null],
    ['title', 'A'],
    ['#ai', true],
    ['!', true],
  ])('%s of %j is dropped from the saved searches', (name, value) => {
    expect([...readCells(searchesRecord, cellsFrom({ [name]: value })).keys()]).toEqual([]);
  });

  it('make saved searches as a person could have typed them', () => {
    const typed = { name: ` A\u202e${'x'.repeat(99)}`, query: 'tag:ai\n is:unread', isLocal: true };
    const cells = readCells(searchesRecord, cellsFrom({ '?aaaaaaaaaa': typed, '?bbbbbbbbbb': null }));
    expect(searchesOf(cells)).toEqual([
      { id: 'aaaaaaaaaa', name: `A${'x'.repeat(79)}`, query: 'tag:ai is:unread' },
    ]);
    expect(cells.get('?bbbbbbbbbb')).toEqual({ value: null, stamp: 5 });
  });

  it('are bounded and tidied as if a person had typed them', () => {
    const long = 'x'.repeat(30_000);
    const bookmark = bookmarkFromCells(id, cellsFrom({ ...core, title: ` a\u202e${long}`, note: long }));
    expect(bookmark?.title).toHaveLength(500);
    expect(bookmark?.title.startsWith('ax')).toBe(true);
    expect(bookmark?.note).toHaveLength(20_000);
  });

  it('never throw, whatever they are, and read the same twice', () => {
    const name = fc.oneof(
      fc.constantFrom(
        ...Object.keys(bookmarkOf({ url: core.url })),
        '!',
        '#a',
        '=takes',
        '"x',
        '@https://a.example/',
        '?aaaaaaaaaa',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue()), (values) => {
        const once = readCells(id, cellsFrom(values));
        expect(readCells(id, once)).toEqual(once);
        bookmarkFromCells(id, cellsFrom({ ...core, ...values }));
        const searches = readCells(searchesRecord, cellsFrom(values));
        expect(readCells(searchesRecord, searches)).toEqual(searches);
        expect(bookmarkFromCells(searchesRecord, cellsFrom({ ...core, ...values }))).toBe(null);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cells of a newer version', () => {
  it('are kept beside the bookmark and passed on, edits or not', () => {
    const bookmark = bookmarkFromCells(
      id,
      cellsFrom({ ...core, title: 'A', mood: { level: 3 }, '=mood': [1] }),
    );
    expect(bookmark?.foreign).toEqual({ mood: { level: 3 }, '=mood': [1] });
    const edited = bookmark && stampChanges(bookmark, applyEdit(bookmark, { note: 'x' }), 9);
    expect(edited && cellsToSync(edited).get('mood')).toEqual({ value: { level: 3 }, stamp: 5 });
  });
});
