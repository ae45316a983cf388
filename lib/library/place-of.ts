import type { BookmarkId } from '@/lib/bookmarks/bookmark';

/** How far around its old place a bookmark is looked for before all places are. */
const nearby = 256;

/** Bookmarks that went from one place at a time; beyond, the list is another. */
const maxGone = 128;

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

/** Where a person at `place` goes on when the list changes: with the bookmark there, else the next one that is left. */
export function placeAfter(place: number, before: Places, after: Places): number {
  const [id] = before.ids(place, place + 1);
  const kept = id === undefined ? null : placeOf(id, after, place);
  if (kept !== null) return kept;
  const from = Math.max(0, place - nearby);
  const left = new Map(after.ids(from, place + nearby).map((one, index) => [one, from + index]));
  const next = before.ids(place, place + maxGone).find((one) => left.has(one));
  const last = Math.max(0, after.count - 1);
  return (next !== undefined ? left.get(next) : undefined) ?? Math.min(place, last);
}
