import type { TagCount } from '@/lib/bookmarks/tags';
import type { LibrarySchema } from './schema';

/** The keys of all tags in the store of counts. */
export const tagKeys = (): IDBKeyRange => IDBKeyRange.bound('#', '$', false, true);

export function tagCountsOf(
  keys: readonly LibrarySchema['counts']['key'][],
  counts: readonly number[],
): readonly TagCount[] {
  return keys.map((key, index) => ({ tag: key.slice(1), count: counts[index] ?? 0 }));
}
