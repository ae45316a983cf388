import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { pairKey } from '@/lib/bookmarks/pair-key';
import { labelsOf } from '@/lib/search/labels';
import { LibraryIndex } from '@/lib/search/library-index';
import { emptyLabels, packSize, withListed } from '@/lib/search/pack';
import type { LibraryStore } from '@/lib/store/library-store';
import { duplicateCandidates, maxSharing } from '@/lib/story/duplicate-candidates';
import { alikeTitle, duplicateReason } from '@/lib/story/duplicates';
import { findDuplicates, maxPairs } from '@/lib/story/find-duplicates';
import { titleLikeness, titleTermsOf } from '@/lib/story/title-terms';
import { bookmarkOf } from '../../support/bookmarks';
import { createStore } from '../../support/store';

let store: LibraryStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = createStore();
});

const words = 'heron runs on two old phones and tablets says maker while chips grow dear 12 13'.split(' ');
const titles = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((some) => some.join(' '));

/** As they lie in packs, two packs for any more than one. */
function packsOf(bookmarks: readonly Bookmark[]) {
  const size = Math.min(packSize, Math.ceil(bookmarks.length / 2));
  const count = size && Math.ceil(bookmarks.length / size);
  const parts = Array.from({ length: count }, (_, number) =>
    bookmarks.slice(number * size, (number + 1) * size),
  );
  return parts.map((some, number) =>
    withListed(
      emptyLabels(number),
      new Map(
        some.map((bookmark, slot) => [
          slot % packSize,
          { id: bookmark.id, savedAt: bookmark.savedAt, date: bookmark.savedAt, labels: labelsOf(bookmark) },
        ]),
      ),
    ),
  );
}

describe('candidates', () => {
  it('are all pairs with nearly the same title, as a plain comparison of all with all finds them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(titles, { maxLength: 40 }), async (some) => {
        const bookmarks = some.map((title, number) =>
          bookmarkOf({ url: `https://a.example/${number}`, title, savedAt: 1_000 + number }),
        );
        const plain = bookmarks.flatMap((one, place) =>
          bookmarks.slice(place + 1).flatMap((other) => {
            const [left, right] = [titleTermsOf(one.title), titleTermsOf(other.title)];
            const isAlike = left && right && titleLikeness(left, right) >= alikeTitle;
            return isAlike ? [pairKey(one.id, other.id)] : [];
          }),
        );
        const found = await duplicateCandidates(packsOf(bookmarks));
        expect(found.map((ids) => pairKey(...ids)).sort()).toEqual(plain.sort());
      }),
    );
  });
});

describe('a title that very many share', () => {
  const challenge = (number: number) =>
    bookmarkOf({
      url: `https://site${number}.example/${number}`,
      title: 'Just a moment please wait',
      savedAt: 1e12 + number * 1_000,
    });

  it('makes no pairs, and hides none: of what it shares its words with, or of two of one title', async () => {
    const some = ['Just a moment please stay', 'Just a moment please stay', 'Just a moment please'];
    const others = some.map((title, number) =>
      bookmarkOf({ url: `https://a.example/${number}`, title, savedAt: 1e12 }),
    );
    const bookmarks = [...others, ...Array.from({ length: 5_000 }, (_, number) => challenge(number))];
    const found = await duplicateCandidates(packsOf(bookmarks));
    const stay = others.slice(0, 2).map(({ id }) => id);
    expect(found.map((ids) => [...ids].sort())).toContainEqual(stay.sort());
    expect(found.length).toBeLessThan(maxSharing ** 2);
  });

  it('still pairs two of it while they are no more than a hundred', async () => {
    const bookmarks = Array.from({ length: maxSharing }, (_, number) => challenge(number));
    expect(await duplicateCandidates(packsOf(bookmarks))).toHaveLength((maxSharing * (maxSharing - 1)) / 2);
  });
});

describe('in the library', () => {
  const heron = (number: number, facts: Partial<Bookmark> = {}) =>
    bookmarkOf({
      url: `https://news.example/story/${number}`,
      title: 'Heron runs on two old phones',
      publishedAt: '2026-04-07',
      savedAt: 1_000 + number,
      ...facts,
    });

  async function keep(...bookmarks: readonly Bookmark[]) {
    const kept = await store.writeAll(
      bookmarks.map((bookmark) => ({ target: bookmark, make: () => bookmark })),
    );
    if (!kept.ok) throw new Error(kept.error.type);
  }

  async function found() {
    const pairs = await findDuplicates(store, new LibraryIndex(store));
    if (!pairs.ok) throw new Error(pairs.error.type);
    return pairs.value.pairs.map(({ first, second }) => [first.url, second.url]);
  }

  it('pairs are found, the earlier save first, the newest pair first', async () => {
    const [a, b, c, d] = [heron(2), heron(1), heron(4, { title: 'Chips grow dear' }), heron(3)];
    await keep(a, b, c, { ...d, publishedAt: '2026-05-07' });
    expect(await found()).toEqual([[b.url, a.url]]);
    expect(duplicateReason(a, b)).toBe('title');
  });

  it('what a user called two is never offered again, unless that is taken back', async () => {
    const [a, b] = [heron(1), heron(2)];
    await keep(a, b);
    const said = await store.setApart(b.id, a.id, true);
    expect(said.ok).toBe(true);
    expect(await found()).toEqual([]);
    store = createStore();
    expect(await found()).toEqual([]);
    await store.setApart(a.id, b.id, false);
    expect(await found()).toHaveLength(1);
  });

  it('more pairs than a person gets through are cut to the newest, and said to be', async () => {
    const [first, second] = ['story', 'brief'].map((path) =>
      Array.from({ length: maxPairs + 1 }, (_, number) =>
        heron(number, {
          url: `https://news.example/${path}/${number}`,
          title: `Heron ${number} runs on old phones`,
        }),
      ),
    );
    await keep(...(first ?? []), ...(second ?? []).slice(1));
    const all = await findDuplicates(store, new LibraryIndex(store));
    expect(all).toMatchObject({ value: { isAll: true, pairs: { length: maxPairs } } });
    await keep(...(second ?? []).slice(0, 1));
    const cut = await findDuplicates(store, new LibraryIndex(store));
    expect(cut).toMatchObject({ value: { isAll: false, pairs: { length: maxPairs } } });
    expect(cut.ok && cut.value.pairs.at(-1)?.first.title).toBe('Heron 1 runs on old phones');
  });

  it('what lies in the trash is no duplicate', async () => {
    await keep(heron(1), heron(2, { deletedAt: 5 }));
    expect(await found()).toEqual([]);
  });
});
