import type { CellName } from '@/lib/bookmarks/cells';
import type { ReplicaId } from '@/lib/sync/link';
import type { HeldCells, OutboxRow } from './schema';

type HeldBy = Readonly<Record<ReplicaId, HeldCells>>;

/** The sequence of the latest change of a cell. */
export function sequenceOf({ sequenceByCell, othersAt }: OutboxRow, cell: CellName): number {
  return Object.hasOwn(sequenceByCell, cell) ? (sequenceByCell[cell] ?? othersAt) : othersAt;
}

/** True of a cell that a remote holds already, because it came from there. */
export function isHeld(row: OutboxRow, replica: ReplicaId, cell: CellName): boolean {
  const held = row.heldBy?.[replica];
  return held !== undefined && (sequenceOf(row, cell) <= held.upTo || held.cells.includes(cell));
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

/** The row of a bookmark of which a remote holds these cells, too; in few words where that is `all` there are. */
export function withHeld(
  row: OutboxRow,
  replica: ReplicaId,
  cells: readonly CellName[],
  all: readonly CellName[],
): OutboxRow {
  const added = cells.filter((cell) => !isHeld(row, replica, cell));
  if (added.length === 0) return row;
  const isWhole = all.every((cell) => added.includes(cell) || isHeld(row, replica, cell));
  const held = row.heldBy?.[replica] ?? { upTo: 0, cells: [] };
  const more = isWhole
    ? { upTo: row.sequence, cells: [] }
    : { upTo: held.upTo, cells: [...held.cells, ...added] };
  return { ...row, heldBy: { ...row.heldBy, [replica]: more } };
}

/** Without those who write there no more. */
export function withoutReplicas(heldBy: HeldBy, replicas: readonly ReplicaId[]): HeldBy {
  return Object.fromEntries(Object.entries(heldBy).filter(([replica]) => !replicas.includes(replica)));
}
