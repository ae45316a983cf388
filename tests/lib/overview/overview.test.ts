import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { type Overview, overviewOf } from '@/lib/overview/overview';
import { LibraryIndex } from '@/lib/search/library-index';
import { parseQuery } from '@/lib/search/query';
import type { LibraryStore } from '@/lib/store/library-store';
import { bookmarkOf } from '../../support/bookmarks';
import { randomEntry } from '../../support/random-library';
import { createStore } from '../../support/store';

let store: LibraryStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = createStore();
});

async function countOf(bookmarks: readonly Bookmark[], now: number): Promise<Overview> {
  await store.writeAll(bookmarks.map((bookmark) => ({ target: bookmark, make: () => bookmark })));
  const index = new LibraryIndex(store);
  const hits = await index.search(parseQuery(''), 'newest');
  const packs = await index.labels();
  if (!hits.ok || !packs.ok) throw new Error('unreadable');
  return overviewOf(hits.value, packs.value, now);
}

async function countOfSearch(input: string): Promise<number> {
  const hits = await new LibraryIndex(store).search(parseQuery(input), 'newest');
  if (!hits.ok) throw new Error(hits.error.type);
  return hits.value.count;
}

// A Wednesday.
const now = Date.parse('2026-04-08T12:00:00Z');
const page = (number: number, facts: Partial<Bookmark>) =>
  bookmarkOf({ url: `https://a.example/${number}`, savedAt: now, ...facts });

describe('weeks', () => {
  it('begin on Mondays, end with this one, and leave the trash out', async () => {
    const { weeks } = await countOf(
      [
        page(1, { savedAt: Date.parse('2026-04-06T00:00:00Z') }),
        page(2, { savedAt: Date.parse('2026-04-05T23:59:59Z'), status: 'archived' }),
        page(3, { deletedAt: now }),
        page(4, { savedAt: Date.parse('2025-04-07T00:00:00Z') }),
        page(5, { savedAt: Date.parse('2025-04-06T23:59:00Z') }),
      ],
      now,
    );
    expect(weeks).toHaveLength(53);
    expect(weeks.at(-1)).toEqual({ from: '2026-04-06', to: '2026-04-12', count: 1 });
    expect(weeks.at(-2)).toEqual({ from: '2026-03-30', to: '2026-04-05', count: 1 });
    expect(weeks[0]).toEqual({ from: '2025-04-07', to: '2025-04-13', count: 1 });
    expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });
});

it('every bar stands for as many bookmarks as its link finds', async () => {
  const entries = Array.from({ length: 300 }, (_, number) => randomEntry(number).bookmark);
  const last = entries.at(-1)?.savedAt ?? 0;
  const { total, weeks, sources, topics, tags, statuses, verdicts, mine } = await countOf(entries, last);
  expect(await countOfSearch('')).toBe(total);
  for (const { from, to, count } of weeks.slice(-5)) {
    expect(await countOfSearch(`saved:${from}..${to}`), from).toBe(count);
  }
  for (const { label, count } of sources.slice(0, 3))
    expect(await countOfSearch(`site:"${label}"`)).toBe(count);
  for (const { label, count } of topics.slice(0, 3))
    expect(await countOfSearch(`topic:"${label}"`)).toBe(count);
  for (const { label, count } of tags.slice(0, 3)) expect(await countOfSearch(`tag:"${label}"`)).toBe(count);
  for (const { label, count } of statuses) expect(await countOfSearch(`is:${label}`)).toBe(count);
  for (const { label, count } of verdicts) expect(await countOfSearch(`verdict:${label}`)).toBe(count);
  for (const { label, count } of mine) expect(await countOfSearch(`mine:${label}`)).toBe(count);
});
