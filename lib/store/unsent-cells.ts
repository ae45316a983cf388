import type { IDBPTransaction } from 'idb';
import type { CellName } from '@/lib/bookmarks/cells';
import type { Cell, CellRecord, Cells } from '@/lib/sync/cell';
import type { ReplicaId, SentMark } from '@/lib/sync/link';
import type { UnsentBatch } from '@/lib/sync/local';
import { charsOfRows } from '@/lib/sync/rows';
import { isHeld, sequenceOf } from './held-cells';
import { cellsOfKnown, readKnown } from './known-cells';
import { lastSequence } from './outbox';
import type { LibrarySchema, OutboxRow } from './schema';

export const unsentStores = ['outbox', 'bookmarks', 'hidden', 'facts'] as const;
type Transaction = IDBPTransaction<LibrarySchema, (typeof unsentStores)[number][], IDBTransactionMode>;

/** Rows of the outbox that are read at once. */
const portion = 250;

/** Who is to be sent something, and what he may be told at all. */
export interface Receiver {
  readonly replica: ReplicaId;
  readonly isSent: (cell: CellName) => boolean;
}

/**
 * The next cells that a remote does not have: the outbox is read from where it was left, row by row in the order of
 * their last changes, until there are `maxChars` characters of cells. Null when nothing is left to look at.
 */
export async function readUnsent(
  transaction: Transaction,
  receiver: Receiver,
  { base, position }: SentMark,
  maxChars: number,
): Promise<UnsentBatch | null> {
  const outbox = transaction.objectStore('outbox');
  const last = await lastSequence(outbox);
  if (last <= position) return null;
  const records: CellRecord[] = [];
  let [at, chars] = [position, 0];
  while (at < last && chars < maxChars) {
    const rows = await outbox.index('sequence').getAll(IDBKeyRange.lowerBound(at, true), portion);
    const ids = rows.filter((row) => mayHoldUnsent(row, receiver, base)).map(({ bookmarkId }) => bookmarkId);
    const known = await readKnown(transaction, ids);
    const cellsById = new Map(ids.map((id, index) => [id, cellsOfKnown(known[index] ?? unknown)]));
    for (const row of rows) {
      const { bookmarkId, sequence } = row;
      const cells = unsentOf(row, cellsById.get(bookmarkId), receiver, base);
      if (cells.size > 0) records.push({ id: bookmarkId, cells });
      chars += charsOfRows(cells);
      at = sequence;
      if (chars >= maxChars) break;
    }
  }
  // A pass that has met every row has sent every change up to the last.
  return { records, sent: { base: at >= last ? at : base, position: at } };
}

const unknown = { row: undefined, hidden: undefined };

/** False of a row that needs no look at its bookmark. */
function mayHoldUnsent(row: OutboxRow, { replica, isSent }: Receiver, base: number): boolean {
  if (row.othersAt > base && row.othersAt > (row.heldBy?.[replica]?.upTo ?? 0)) return true;
  return Object.entries(row.sequenceByCell).some(
    ([name, sequence]) => sequence > base && isSent(name) && !isHeld(row, replica, name),
  );
}

function unsentOf(
  row: OutboxRow,
  cells: Cells = new Map(),
  { replica, isSent }: Receiver,
  base: number,
): Cells {
  const unsent = new Map<CellName, Cell>();
  for (const [name, cell] of cells) {
    if (sequenceOf(row, name) > base && isSent(name) && !isHeld(row, replica, name)) unsent.set(name, cell);
  }
  return unsent;
}
