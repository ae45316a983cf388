import type { IDBPObjectStore } from 'idb';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { type CellName, deletionCell } from '@/lib/bookmarks/cells';
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
  const before = await lastSequence(outbox);
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

/** Notes that bookmarks were deleted for good; what else was to be told of them is void. */
export async function noteDeletions(outbox: Outbox, ids: readonly BookmarkId[]): Promise<void> {
  const before = await lastSequence(outbox);
  await Promise.all(
    ids.map((bookmarkId, index) => {
      const sequence = before + 1 + index;
      return outbox.put({ bookmarkId, sequence, sequenceByCell: { [deletionCell]: sequence } });
    }),
  );
}

async function lastSequence(outbox: Outbox): Promise<number> {
  const newest = await outbox.index('sequence').openKeyCursor(null, 'prev');
  return newest?.key ?? 0;
}
