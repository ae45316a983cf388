import type { BookmarkId } from './bookmark';

/** One name for two bookmarks, whichever is named first. */
export function pairKey(one: BookmarkId, other: BookmarkId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The two that such a name is of. */
export function idsOf(pair: string): readonly BookmarkId[] {
  return pair.split(' ') as BookmarkId[]; // it was made of them, and none holds a space
}
