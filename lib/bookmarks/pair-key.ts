import type { BookmarkId } from './bookmark';

/** One name for two bookmarks, whichever is named first. */
export function pairKey(one: BookmarkId, other: BookmarkId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
