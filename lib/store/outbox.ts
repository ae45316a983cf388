import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import type { CellName } from '@/lib/bookmarks/cells';
import type { LibrarySchema } from './schema';

/** What a write to the library opens: all of it goes to disk together. */
export const writeStores = ['bookmarks', 'outbox', 'texts', 'counts', 'packs'] as const;
export type WriteStores = (typeof writeStores)[number][];
export type WriteTransaction = IDBPTransaction<LibrarySchema, WriteStores, 'readwrite'>;

type Outbox = IDBPObjectStore<LibrarySchema, WriteStores, 'outbox', 'readwrite'>;

/**
 * Notes that cells of a bookmark changed, in the caller's transaction. A second change of the same cell moves it to
 * the end instead of adding a row, so the outbox never outgrows the library, however many remotes read it.
 */
export async function noteInOutbox(
  outbox: Outbox,
  bookmarkId: BookmarkId,
  cells: readonly CellName[],
): Promise<void> {
  const newest = await outbox.index('sequence').openKeyCursor(null, 'prev');
  const sequence = (newest?.key ?? 0) + 1;
  const known = await outbox.get(bookmarkId);
  const sequenceByCell: Record<CellName, number> = { ...known?.sequenceByCell };
  for (const cell of cells) sequenceByCell[cell] = sequence;
  await outbox.put({ bookmarkId, sequence, sequenceByCell });
}
