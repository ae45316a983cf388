import type { IDBPObjectStore } from 'idb';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { type CellName, deletionCell } from '@/lib/bookmarks/cells';
import type { Link } from '@/lib/sync/link';
import { withHeld, withoutCells, withoutReplicas } from './held-cells';
import { putUnheard } from './put-unheard';
import type { LibrarySchema, OutboxRow } from './schema';
import type { WriteStores } from './write-changes';

/** What of the outbox its end is found by, in any transaction. */
interface BySequence {
  index(name: 'sequence'): {
    openKeyCursor(query: null, direction: 'prev'): Promise<{ readonly key: number } | null>;
  };
}

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
      const known = await outbox.get(bookmarkId);
      await outbox.put(movedRow(known, { bookmarkId, written: cells, voided: [] }, before + 1 + index));
    }),
  );
}

/** Notes that bookmarks were deleted for good; what else was to be told of them is void. */
export async function noteDeletions(outbox: Outbox, ids: readonly BookmarkId[]): Promise<void> {
  const before = await lastSequence(outbox);
  await Promise.all(
    ids.map((bookmarkId, index) => {
      const sequence = before + 1 + index;
      const sequenceByCell = { [deletionCell]: sequence };
      return outbox.put({ bookmarkId, sequence, sequenceByCell, othersAt: sequence });
    }),
  );
}

/** What a merge did to a bookmark. */
export interface MergedCells {
  readonly bookmarkId: BookmarkId;
  readonly written: readonly CellName[];
  readonly voided: readonly CellName[];
  /** What the remote that it came from is known to hold as it is here, of all cells that there are. */
  readonly there: readonly CellName[];
  readonly all: readonly CellName[];
}

/**
 * Notes what came from a remote: other remotes are to be told, that one is not. Rows that say so already stay, and stay
 * where they are. `known`: the rows of these bookmarks, in the same order.
 */
export async function noteMerged(
  outbox: Outbox,
  merged: readonly MergedCells[],
  known: readonly (OutboxRow | undefined)[],
  { replica, formers }: Pick<Link, 'replica' | 'formers'>,
): Promise<void> {
  let sequence = await lastSequence(outbox);
  for (const [index, one] of merged.entries()) {
    const row = known[index];
    const isMoved = one.written.length + one.voided.length > 0;
    const moved = isMoved ? movedRow(row, one, ++sequence) : row;
    if (!moved) continue;
    const noted = withHeld(moved, replica, one.there, one.all);
    if (noted === row) continue;
    const { heldBy, ...rest } = noted;
    putUnheard(outbox, heldBy ? { ...rest, heldBy: withoutReplicas(heldBy, formers) } : rest);
  }
}

/** A row at the end, where its cells written last are found. The first time, that is all of them. */
function movedRow(
  known: OutboxRow | undefined,
  { bookmarkId, written, voided }: Pick<MergedCells, 'bookmarkId' | 'written' | 'voided'>,
  sequence: number,
): OutboxRow {
  if (!known) return { bookmarkId, sequence, sequenceByCell: {}, othersAt: sequence };
  const sequenceByCell: Record<CellName, number> = { ...known.sequenceByCell };
  for (const cell of voided) delete sequenceByCell[cell];
  for (const cell of written) sequenceByCell[cell] = sequence;
  const heldBy = known.heldBy && withoutCells(known.heldBy, [...written, ...voided]);
  return { bookmarkId, sequence, sequenceByCell, othersAt: known.othersAt, ...(heldBy && { heldBy }) };
}

/** Of the last write; 0 when there was none. */
export async function lastSequence(outbox: BySequence): Promise<number> {
  const newest = await outbox.index('sequence').openKeyCursor(null, 'prev');
  return newest?.key ?? 0;
}
