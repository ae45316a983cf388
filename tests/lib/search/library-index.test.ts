import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { LibraryIndex } from '@/lib/search/library-index';
import { parseQuery } from '@/lib/search/query';
import type { SortOrder } from '@/lib/search/sort-order';
import type { LibraryStore } from '@/lib/store/library-store';
import { bookmarkOf } from '../../support/bookmarks';
import { plainSearch } from '../../support/plain-search';
import { type RandomEntry, randomEntry } from '../../support/random-library';
import { createStore } from '../../support/store';

let store: LibraryStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = createStore();
});

async function keep(entries: readonly RandomEntry[]): Promise<void> {
  const kept = await store.writeAll(
    entries.map(({ bookmark, text }) => ({ target: bookmark, make: () => bookmark, text })),
  );
  if (!kept.ok) throw new Error(kept.error.type);
}

async function hitsOf(index: LibraryIndex, input: string, order: SortOrder = 'relevance') {
  const hits = await index.search(parseQuery(input), order);
  if (!hits.ok) throw new Error(hits.error.type);
  return hits.value;
}

async function titlesFound(input: string, order?: SortOrder): Promise<string[]> {
  const hits = await hitsOf(new LibraryIndex(store), input, order);
  const found = await store.getMany(hits.ids(0, hits.count));
  return found.ok ? found.value.map(({ title }) => title) : [];
}

const entryOf = (facts: Partial<Bookmark> & { url: string }, text = ''): RandomEntry => ({
  bookmark: bookmarkOf(facts),
  text,
});

const library = [
  entryOf({
    url: 'https://www.cafe-models.example/a',
    title: 'Héron läuft auf dem Telefon',
    tags: ['On-Device'],
    note: 'ask Ines',
    savedAt: 3_000,
    publishedAt: '2026-04-14',
    takes: [
      { speaker: 'The Skeptic', lens: 'Reality Check', verdict: 'skip', text: '電話で動く小さなモデル。' },
    ],
  }),
  entryOf(
    { url: 'https://b.example/1', title: 'Chips', savedAt: 2_000, publishedAt: '2025-01-02', tags: ['law'] },
    'Nobody expected the open source wafer.\n\nIt came late.',
  ),
  entryOf({
    url: 'https://b.example/2',
    title: 'Phones',
    description: 'Open hardware, source of chips',
    savedAt: 1_000,
  }),
  entryOf({ url: 'https://b.example/3', title: 'Old chips', status: 'archived', savedAt: 900 }),
  entryOf({ url: 'https://b.example/4', title: 'Bad chips', deletedAt: 5_000, savedAt: 800 }),
];

describe('a bookmark is found', () => {
  beforeEach(() => keep(library));

  it.each([
    ['heron', 'without the accent'],
    ['HÉRON lauft', 'in capitals, several words'],
    ['cafe-models', 'by its site'],
    ['#on-device', 'by tag'],
    ['ines', 'by the note'],
    ['skeptic', 'by who spoke'],
    ['モデル', 'inside a Japanese take'],
    ['tele', 'by the beginning of a word'],
    ['ele', 'by the middle of a word'],
    ['tag:on-device is:unread speaker:skeptic site:cafe verdict:skip after:2026-03', 'by filters'],
  ])('by "%s": %s', async (query) => {
    expect(await titlesFound(query)).toEqual(['Héron läuft auf dem Telefon']);
  });

  it('only when every word occurs', async () => {
    expect(await titlesFound('heron osprey')).toEqual([]);
  });

  it('title first, then the newest; archived when words are looked for, never from the trash', async () => {
    expect(await titlesFound('chips')).toEqual(['Chips', 'Old chips', 'Phones']);
    expect(await titlesFound('is:trash chips')).toEqual(['Bad chips']);
    expect(await titlesFound('')).not.toContain('Old chips');
    expect(await titlesFound('is:archived')).toEqual(['Old chips']);
  });

  it('by a phrase only where the words stand together', async () => {
    expect(await titlesFound('open source')).toEqual(['Phones']);
    expect(await titlesFound('"open source"')).toEqual([]);
    expect(await titlesFound('"open source" in:text')).toEqual(['Chips']);
    expect(await titlesFound('site:b.example -"open hardware"')).toEqual(['Chips']);
  });

  it('in the article text only when asked', async () => {
    expect(await titlesFound('wafer')).toEqual([]);
    expect(await titlesFound('wafer in:text')).toEqual(['Chips']);
  });

  it('in a text that was saved again since the last search', async () => {
    const index = new LibraryIndex(store);
    expect((await hitsOf(index, 'wafer in:text')).count).toBe(1);
    const chips = library[1];
    if (!chips) return;
    await store.save(chips.bookmark, (known) => known ?? chips.bookmark, 'Now about ingots.');
    expect((await hitsOf(index, 'wafer in:text')).count).toBe(0);
    expect((await hitsOf(index, 'ingots in:text')).count).toBe(1);
  });

  it('in the order that was chosen', async () => {
    expect(await titlesFound('', 'oldest')).toEqual(['Phones', 'Chips', 'Héron läuft auf dem Telefon']);
    expect(await titlesFound('', 'title')).toEqual(['Chips', 'Héron läuft auf dem Telefon', 'Phones']);
    expect(await titlesFound('after:2024', 'publishedOldest')).toEqual([
      'Chips',
      'Héron läuft auf dem Telefon',
    ]);
  });
});

it('counts the labels of the hits, archived ones among the statuses', async () => {
  await keep(library);
  const hits = await hitsOf(new LibraryIndex(store), 'site:b.example');
  expect(hits.count).toBe(2);
  expect(hits.facet('source')).toEqual([{ label: 'b.example', count: 2 }]);
  expect(hits.facet('tag')).toEqual([{ label: 'law', count: 1 }]);
  expect(hits.facet('status')).toEqual([
    { label: 'unread', count: 2 },
    { label: 'archived', count: 1 },
  ]);
});

it('knows of what was saved, changed and removed since it last searched', async () => {
  await keep(library);
  const index = new LibraryIndex(store);
  expect((await hitsOf(index, 'heron')).count).toBe(1);
  const [first] = library;
  if (!first) return;
  await store.update(first.bookmark.id, (known) => ({ ...known, title: 'Osprey' }));
  expect((await hitsOf(index, 'heron')).count).toBe(0);
  expect((await hitsOf(index, 'osprey')).count).toBe(1);
  await keep([entryOf({ url: 'https://c.example/', title: 'Osprey returns' })]);
  expect((await hitsOf(index, 'osprey')).count).toBe(2);
});

it('finds what a plain look at every bookmark finds, in the same order', async () => {
  const entries = Array.from({ length: 700 }, (_, number) => {
    const entry = randomEntry(number);
    return number % 17 === 0 ? { ...entry, bookmark: { ...entry.bookmark, deletedAt: 1 } } : entry;
  });
  await keep(entries);
  const index = new LibraryIndex(store);
  const words = entries
    .slice(0, 40)
    .flatMap(({ bookmark, text }) => [
      ...bookmark.title.split(' '),
      ...(bookmark.description ?? '').split(' '),
      ...text.split(/\s+/).slice(0, 5),
    ]);
  const aWord = fc.constantFrom(...words);
  const part = fc.oneof(
    aWord,
    fc.tuple(aWord, fc.nat(3), fc.nat(4)).map(([text, from, length]) => text.slice(from, from + length + 1)),
    aWord.map((text) => `-${text}`),
    fc.constantFrom(...entries.slice(0, 40)).chain(({ bookmark: { title } }) => {
      const all = title.split(' ');
      return fc.nat(all.length - 1).map((from) => `"${all.slice(from, from + 2).join(' ')}"`);
    }),
    fc
      .constantFrom(...entries.slice(0, 40))
      .map(({ text }) => `"${text.split(/\s+/).slice(3, 5).join(' ')}"`),
    fc.constantFrom(
      '-"the of"',
      'is:unread',
      'is:starred',
      '-is:read',
      'is:archived',
      'is:trash',
      'kind:tool',
    ),
    fc.constantFrom(
      'before:2022-01-05',
      'saved:2022-01-02..2022-01-04',
      'after:2022-01-03',
      'speaker:skeptic',
      'in:text',
      'verdict:ship',
      'by:a',
    ),
    fc.constantFrom(...entries.flatMap(({ bookmark }) => bookmark.tags)).map((tag) => `tag:"${tag}"`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 3 }), async (parts) => {
      const query = parseQuery(parts.join(' '));
      const hits = await hitsOf(index, parts.join(' '));
      expect(hits.ids(0, hits.count)).toEqual(plainSearch(entries, query).map(({ bookmark }) => bookmark.id));
    }),
    { numRuns: 60 },
  );
}, 60_000);
