import type { IDBPObjectStore } from 'idb';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import type { CellName } from '@/lib/bookmarks/cells';
import type { LibrarySchema } from './schema';
import type { WriteStores } from './write-changes';

type Outbox = IDBPObjectStore<LibrarySchema, WriteStores, 'outbox', 'readwrite'>;

/**
 * Notes which cells of which bookmarks changed, in the caller's transaction. A second change of the same cell moves it
 * to the end instead of adding a row, so the outbox never outgrows the library, however many remotes read it.
 */
export async function noteInOutbox(
  outbox: Outbox,
  cellsById: ReadonlyMap<BookmarkId, readonly CellName[]>,
): Promise<void> {
  if (cellsById.size === 0) return;
  const newest = await outbox.index('sequence').openKeyCursor(null, 'prev');
  const before = newest?.key ?? 0;
  await Promise.all(
    [...cellsById].map(async ([bookmarkId, cells], index) => {
      const sequence = before + 1 + index;
      const known = await outbox.get(bookmarkId);
      const sequenceByCell: Record<CellName, number> = { ...known?.sequenceByCell };
      for (const cell of cells) sequenceByCell[cell] = sequence;
      await outbox.put({ bookmarkId, sequence, sequenceByCell });
    }),
  );
}
