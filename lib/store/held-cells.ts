import type { CellName } from '@/lib/bookmarks/cells';
import type { ReplicaId } from '@/lib/sync/link';
import type { HeldCells, OutboxRow } from './schema';

type HeldBy = Readonly<Record<ReplicaId, HeldCells>>;

/** True of a cell that a remote holds already, because it came from there. */
export function isHeld({ heldBy, sequenceByCell }: OutboxRow, replica: ReplicaId, cell: CellName): boolean {
  const held = heldBy?.[replica];
  return held !== undefined && ((sequenceByCell[cell] ?? 0) <= held.upTo || held.cells.includes(cell));
}

/** Who holds what, after these cells were written here: nobody has them as they are now. */
export function withoutCells(heldBy: HeldBy, cells: readonly CellName[]): HeldBy {
  return Object.fromEntries(
    Object.entries(heldBy).map(([replica, held]) => [
      replica,
      { upTo: held.upTo, cells: held.cells.filter((cell) => !cells.includes(cell)) },
    ]),
  );
}

/** The row of a bookmark of which a remote holds these cells, too; in few words where it holds all. */
export function withHeld(row: OutboxRow, replica: ReplicaId, cells: readonly CellName[]): OutboxRow {
  const added = cells.filter(
    (cell) => Object.hasOwn(row.sequenceByCell, cell) && !isHeld(row, replica, cell),
  );
  if (added.length === 0) return row;
  const held = row.heldBy?.[replica] ?? { upTo: 0, cells: [] };
  const more = {
    ...row,
    heldBy: { ...row.heldBy, [replica]: { ...held, cells: [...held.cells, ...added] } },
  };
  const isWhole = Object.keys(row.sequenceByCell).every((cell) => isHeld(more, replica, cell));
  return isWhole ? { ...row, heldBy: { ...row.heldBy, [replica]: { upTo: row.sequence, cells: [] } } } : more;
}

/** Without those who write there no more. */
export function withoutReplicas(heldBy: HeldBy, replicas: readonly ReplicaId[]): HeldBy {
  return Object.fromEntries(Object.entries(heldBy).filter(([replica]) => !replicas.includes(replica)));
}
