import type { IDBPObjectStore } from 'idb';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { WriteStores } from './outbox';
import type { LibrarySchema } from './schema';

type Counts = IDBPObjectStore<LibrarySchema, WriteStores, 'counts', 'readwrite'>;

/** Counts a bookmark in or out of the list, in the transaction that puts it there or takes it off. */
export async function keepCount(
  counts: Counts,
  before: Bookmark | undefined,
  after: Bookmark,
): Promise<void> {
  const difference = listedCount(after) - (before ? listedCount(before) : 0);
  if (difference !== 0) await counts.put(((await counts.get('listed')) ?? 0) + difference, 'listed');
}

/** 1 for a bookmark the list holds, 0 for one in the trash. */
function listedCount(bookmark: Bookmark): number {
  return bookmark.deletedAt === null ? 1 : 0;
}
