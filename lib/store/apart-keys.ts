import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { pairKey } from '@/lib/bookmarks/pair-key';
import type { ApartKey } from './schema';

const prefix = 'apart:';

/** Under which it is kept that a user called two bookmarks two. */
export function apartKeyOf(one: BookmarkId, other: BookmarkId): ApartKey {
  return `${prefix}${pairKey(one, other)}`;
}

/** Every key of that kind. */
export function apartKeys(): IDBKeyRange {
  return IDBKeyRange.bound(prefix, 'apart;', false, true);
}

/** The pair (`pairKey`) that such a key names. */
export function apartPairOf(key: string): string {
  return key.slice(prefix.length);
}
