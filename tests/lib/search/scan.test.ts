import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { wordsOf } from '@/lib/search/match';
import { scan } from '@/lib/search/scan';
import { bookmarkOf } from '../../support/bookmarks';
import { createStore } from '../../support/store';

it('finds newest first, stops at its limit, and goes on where it stopped', async () => {
  const store = createStore();
  for (let number = 1; number <= 1_200; number++) {
    const title = number % 100 === 0 ? 'Heron' : 'Osprey';
    const bookmark = bookmarkOf({ url: `https://news.example/${number}`, title, savedAt: number });
    await store.save(bookmark, () => bookmark);
  }
  const { signal } = new AbortController();
  const first = await scan(store, wordsOf('heron'), 5, signal);
  if (!first.ok) throw new Error(first.error.type);
  expect(first.value.bookmarks.map(({ savedAt }) => savedAt)).toEqual([1_200, 1_100, 1_000, 900, 800]);
  const rest = await scan(store, wordsOf('heron'), 50, signal, first.value.next);
  if (!rest.ok) throw new Error(rest.error.type);
  expect(rest.value.bookmarks.map(({ savedAt }) => savedAt)).toEqual([700, 600, 500, 400, 300, 200, 100]);
  expect(rest.value.next).toBeNull();
});

it('stops soon after it is no longer wanted', async () => {
  const store = createStore();
  const stopped = await scan(store, wordsOf('nothing'), 5, AbortSignal.abort());
  expect(stopped).toMatchObject({ ok: true, value: { bookmarks: [] } });
});
