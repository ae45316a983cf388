import type { Bookmark } from '../../../lib/bookmarks/bookmark';
import { cellsToSync, stampChanges, stampNew } from '../../../lib/bookmarks/cells';
import type { CellRecord } from '../../../lib/sync/cell';
import { randomEntry } from '../../../tests/support/random-library';

/** Which rule read each field, as real pages answer. */
const evidence: Bookmark['evidence'] = {
  url: 'tab',
  canonicalUrl: 'link:canonical',
  title: 'json-ld:headline',
  description: 'meta:og:description',
  authors: 'json-ld:author',
  siteName: 'meta:og:site_name',
  publishedAt: 'json-ld:datePublished',
  imageUrl: 'meta:og:image',
  language: 'html:lang',
  section: 'meta:article:section',
  takes: 'panel:headings',
};
/** A made-up bookmark as a panel page gives it: four takes of ninety words, a picture, every field told. */
export function fullBookmark(number: number): Bookmark {
  const { bookmark } = randomEntry(number);
  const host = new URL(bookmark.url).host;
  const imageUrl = `https://${host}/images/${(number * 2_654_435_761).toString(16)}.jpg`;
  return { ...bookmark, takes: takesOf(number), imageUrl, evidence };
}

/** Its own takes, or those of the next made-up page that has some; no two bookmarks share theirs. */
function takesOf(number: number): Bookmark['takes'] {
  for (let seed = 1; ; seed++) {
    const { takes } = randomEntry(number, seed).bookmark;
    if (takes.length > 0) return takes;
  }
}

/** As it is known where it was saved, and, unless it is unread, filed and read an hour later. */
export function fullRecord(number: number): CellRecord {
  const later = fullBookmark(number);
  const untouched = { tags: [], note: '', status: 'unread', starred: false, verdict: null } as const;
  const fresh = stampNew({ ...later, ...untouched }, later.savedAt);
  const bookmark =
    later.status === 'unread'
      ? fresh
      : stampChanges(fresh, { ...later, stamps: fresh.stamps }, later.savedAt + 3_600_000);
  return { id: bookmark.id, cells: cellsToSync(bookmark) };
}
