import type { IDBPTransaction } from 'idb';
import type { CellName } from '@/lib/bookmarks/cells';
import type { Cell, CellRecord, Cells } from '@/lib/sync/cell';
import type { ReplicaId, SentMark } from '@/lib/sync/link';
import type { UnsentBatch } from '@/lib/sync/local';
import { isHeld } from './held-cells';
import { cellsOfKnown, readKnown } from './known-cells';
import { lastSequence } from './outbox';
import type { LibrarySchema, OutboxRow } from './schema';

export const unsentStores = ['outbox', 'bookmarks', 'hidden'] as const;
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
    const wanted = rows.map((row) => namesOfUnsent(row, receiver, base));
    const ids = rows.filter((_row, index) => wanted[index]?.length).map(({ bookmarkId }) => bookmarkId);
    const known = await readKnown(transaction, ids);
    const cellsById = new Map(ids.map((id, index) => [id, cellsOfKnown(known[index] ?? unknown)]));
    for (const [index, { bookmarkId, sequence }] of rows.entries()) {
      const cells = only(cellsById.get(bookmarkId), wanted[index] ?? []);
      if (cells.size > 0) records.push({ id: bookmarkId, cells });
      chars += charsOf(cells);
      at = sequence;
      if (chars >= maxChars) break;
    }
  }
  // A pass that has met every row has sent every change up to the last.
  return { records, sent: { base: at >= last ? at : base, position: at } };
}

const unknown = { row: undefined, hidden: undefined };

function namesOfUnsent(row: OutboxRow, { replica, isSent }: Receiver, base: number): CellName[] {
  return Object.entries(row.sequenceByCell).flatMap(([name, sequence]) =>
    sequence > base && isSent(name) && !isHeld(row, replica, name) ? [name] : [],
  );
}

function only(cells: Cells = new Map(), names: readonly CellName[]): Cells {
  return new Map(
    names.flatMap((name): [CellName, Cell][] => {
      const cell = cells.get(name);
      return cell ? [[name, cell]] : [];
    }),
  );
}

function charsOf(cells: Cells): number {
  let chars = 0;
  for (const [name, { value }] of cells) chars += name.length + JSON.stringify(value).length;
  return chars;
}
