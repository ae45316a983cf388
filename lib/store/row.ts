import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { normalizeUrl } from '@/lib/bookmarks/normalize-url';
import type { BookmarkRow } from './schema';

/** The row of a bookmark, with the keys its indexes need. */
export function rowOf(bookmark: Bookmark, place: number): BookmarkRow {
  const retells = bookmark.originalUrl === null ? null : normalizeUrl(bookmark.originalUrl);
  return {
    ...bookmark,
    place,
    ...(isListed(bookmark) && {
      listOrder: [-bookmark.savedAt, bookmark.id] as [number, BookmarkId],
    }),
    ...(retells !== null && { retells }),
  };
}

/** The bookmark without the keys its indexes need. Rows older than corrections have none. */
export function bookmarkOfRow({
  listOrder: _order,
  retells: _retells,
  place: _place,
  asRead = {},
  ...bookmark
}: BookmarkRow): Bookmark {
  return { ...bookmark, asRead };
}

/** True for a bookmark that the list holds: not in the trash, not put away. */
export function isListed({ deletedAt, status }: Bookmark): boolean {
  return deletedAt === null && status !== 'archived';
}
