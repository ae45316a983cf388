import type { BookmarkId } from '@/lib/bookmarks/bookmark';

/** How far around its old place a bookmark is looked for before all places are. */
const nearby = 256;

interface Places {
  readonly count: number;
  ids(from: number, to: number): readonly BookmarkId[];
}

/** Where a bookmark stands in a list in which it stood at `before`; null when it is not there. */
export function placeOf(id: BookmarkId, places: Places, before: number): number | null {
  const from = Math.max(0, before - nearby);
  const near = places.ids(from, before + nearby).indexOf(id);
  if (near !== -1) return from + near;
  const place = places.ids(0, places.count).indexOf(id);
  return place === -1 ? null : place;
}
