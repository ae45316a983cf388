import { addressesOf } from '@/lib/bookmarks/address';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { bareReading, createBookmark, type Reading } from '@/lib/bookmarks/create';
import type { Extraction } from '@/lib/extract/extraction';

/** A page as a content script would have read it. */
export function readingOf(facts: Partial<Extraction> & { readonly url: string }): Reading {
  const { page } = bareReading(facts.url, 'A title', 'unopened');
  return { page: { ...page, evidence: { title: 'text:title' }, ...facts }, extent: 'full' };
}

/** A bookmark, as if it had been saved at `now` (ms). Its id is made up. */
export function bookmarkOf(facts: Partial<Bookmark> & { readonly url: string }, now = 1_000): Bookmark {
  const addresses = addressesOf({ url: facts.url, canonicalUrl: null });
  if (!addresses) throw new Error(`${facts.url} is not on the web`);
  const id = facts.url.replace(/\W/g, '').slice(-22).padStart(22, '0') as BookmarkId;
  return {
    ...createBookmark(id, addresses, readingOf({ url: facts.url }), { profile: 'test', now }),
    ...facts,
  };
}
