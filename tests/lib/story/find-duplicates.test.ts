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
import { duplicateCandidates } from '@/lib/story/duplicate-candidates';
import { alikeTitle, duplicateReason } from '@/lib/story/duplicates';
import { findDuplicates } from '@/lib/story/find-duplicates';
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
  const half = Math.ceil(bookmarks.length / 2);
  return [bookmarks.slice(0, half), bookmarks.slice(half)].map((some, number) =>
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
    return pairs.value.map(({ first, second }) => [first.url, second.url]);
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

  it('what lies in the trash is no duplicate', async () => {
    await keep(heron(1), heron(2, { deletedAt: 5 }));
    expect(await found()).toEqual([]);
  });
});
