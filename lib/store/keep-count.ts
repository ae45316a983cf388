import type { IDBPObjectStore } from 'idb';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { WriteStores } from './outbox';
import { isListed } from './row';
import type { LibrarySchema } from './schema';

type Counts = IDBPObjectStore<LibrarySchema, WriteStores, 'counts', 'readwrite'>;

/** Counts a bookmark in or out of the list, in the transaction that puts it there or takes it off. */
export async function keepCount(
  counts: Counts,
  before: Bookmark | undefined,
  after: Bookmark,
): Promise<void> {
  const difference = Number(isListed(after)) - Number(before !== undefined && isListed(before));
  if (difference !== 0) await counts.put(((await counts.get('listed')) ?? 0) + difference, 'listed');
}
