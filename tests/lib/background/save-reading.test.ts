import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveReading } from '@/lib/background/save-reading';
import { bookmarkLimits } from '@/lib/bookmarks/bookmark';
import type { Reading } from '@/lib/bookmarks/create';
import { bareReading } from '@/lib/bookmarks/create';
import type { LibraryStore } from '@/lib/store/library-store';
import { readingOf } from '../../support/bookmarks';
import { createStore } from '../../support/store';

let store: LibraryStore;
const url = 'https://news.example/2026/heron-on-phones';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = createStore();
});

async function save(reading: Reading, additions = {}, now = 1_000) {
  const saved = await saveReading(store, reading, additions, now);
  if (!saved.ok) throw new Error(saved.error.type);
  return saved.value;
}

describe('one article, one bookmark', () => {
  it('under every decoration of its address', async () => {
    const variants = [url, `${url}?utm_source=a`, `${url}/amp/`, `${url}#part`, url.replace('https', 'http')];
    const ids = new Set<string>();
    for (const variant of variants) ids.add((await save(readingOf({ url: variant }))).id);
    expect(ids.size).toBe(1);
    expect(await store.count()).toEqual({ ok: true, value: 1 });
  });

  it('when its link was saved first and its canonical address is another', async () => {
    const link = await save(
      bareReading('https://news.example/heron-on-phones-for-all?id=7', 'that link', 'unopened'),
    );
    const read = await save(
      readingOf({
        url: link.url,
        canonicalUrl: 'https://news.example/heron-on-phones-for-all',
        title: 'Heron',
      }),
    );
    expect(read).toMatchObject({ id: link.id, title: 'Heron', awaitsDetails: false });
  });
});

it('the report a page retells is another bookmark', async () => {
  const retelling = await save(readingOf({ url, originalUrl: 'https://lantern.example/heron' }));
  const original = await save(readingOf({ url: 'https://lantern.example/heron' }));
  expect(original.id).not.toBe(retelling.id);
  expect(await store.count()).toEqual({ ok: true, value: 2 });
});

it('keeps what was written before Save, and a quote', async () => {
  const saved = await save(readingOf({ url }), {
    draft: { tags: ['models'], note: 'mine' },
    quote: 'It runs.',
  });
  expect(saved).toMatchObject({
    tags: ['models'],
    note: 'mine',
    highlights: [{ quote: 'It runs.', at: 1_000 }],
  });
});

it('refuses a quote that would be cut, or push another out, and writes nothing', async () => {
  const quote = 'x'.repeat(bookmarkLimits.quote + 1);
  expect(await saveReading(store, readingOf({ url }), { quote }, 1)).toEqual({
    ok: false,
    error: { type: 'QuoteTooLong', limit: bookmarkLimits.quote },
  });
  expect(await store.count()).toEqual({ ok: true, value: 0 });
  for (let at = 0; at < bookmarkLimits.highlights; at++)
    await save(readingOf({ url }), { quote: `Quote ${at}` }, at);
  expect(await saveReading(store, readingOf({ url }), { quote: 'One more' }, 999)).toEqual({
    ok: false,
    error: { type: 'HighlightsFull', limit: bookmarkLimits.highlights },
  });
  const again = await save(readingOf({ url }), { quote: 'Quote 0' });
  expect(again.highlights.at(0)?.quote).toBe('Quote 0');
  expect(again.highlights).toHaveLength(bookmarkLimits.highlights);
});

it('keeps its age when it is saved again', async () => {
  await save(readingOf({ url }), {}, 1_000);
  expect(await save(readingOf({ url, title: 'Newer' }), {}, 9_000)).toMatchObject({
    savedAt: 1_000,
    title: 'Newer',
  });
});

it('names the profile that saved it', async () => {
  const profile = await store.profile();
  expect((await save(readingOf({ url }))).savedBy).toBe(profile.ok && profile.value);
});
