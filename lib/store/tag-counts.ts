import type { IDBPObjectStore } from 'idb';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { TagCount } from '@/lib/bookmarks/tags';
import type { WriteStores } from './outbox';
import type { LibrarySchema } from './schema';

/** The keys of all tags in the store of counts. */
export const tagKeys = (): IDBKeyRange => IDBKeyRange.bound('#', '$', false, true);

type Counts = Pick<
  IDBPObjectStore<LibrarySchema, WriteStores, 'counts', 'readwrite'>,
  'get' | 'put' | 'delete'
>;

/**
 * Counts the bookmarks outside the trash that have each tag, in the transaction that writes one of them. Kept, because
 * counting them when they are asked for takes longer the more bookmarks there are.
 */
export async function keepTagCounts(
  counts: Counts,
  before: Bookmark | undefined,
  after: Bookmark | undefined,
): Promise<void> {
  const [former, latter] = [countedTags(before), countedTags(after)];
  const step = async (tag: string, difference: 1 | -1) => {
    const count = ((await counts.get(`#${tag}`)) ?? 0) + difference;
    await (count > 0 ? counts.put(count, `#${tag}`) : counts.delete(`#${tag}`));
  };
  await Promise.all([
    ...latter.filter((tag) => !former.includes(tag)).map((tag) => step(tag, 1)),
    ...former.filter((tag) => !latter.includes(tag)).map((tag) => step(tag, -1)),
  ]);
}

export function tagCountsOf(
  keys: readonly LibrarySchema['counts']['key'][],
  counts: readonly number[],
): readonly TagCount[] {
  return keys.map((key, index) => ({ tag: key.slice(1), count: counts[index] ?? 0 }));
}

function countedTags(bookmark: Bookmark | undefined): readonly string[] {
  return bookmark?.deletedAt === null ? bookmark.tags : [];
}
