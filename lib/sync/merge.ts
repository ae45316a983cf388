import { type CellName, deletionCell } from '@/lib/bookmarks/cells';
import type { Cell, Cells } from './cell';

export interface Merged {
  readonly cells: Cells;
  /** Cells that are not what they were: taken over from `theirs`. */
  readonly changed: readonly CellName[];
  /** Cells of `ours` that a deletion took away. */
  readonly voided: readonly CellName[];
}

/**
 * Merges two states of one bookmark so that every profile ends with the same, in whatever order, how often and in
 * what portions they arrive: of each cell the newer one, and nothing older than the deletion cell, whatever its value
 * (judging by its value would let the order of arrival decide).
 *
 * Source: last-writer-wins registers, Shapiro et al. 2011, §3.2. Cost: linear in the cells.
 */
export function mergeCells(ours: Cells, theirs: Cells): Merged {
  const cells = new Map(ours);
  const taken: CellName[] = [];
  for (const [name, cell] of theirs) {
    if (!isNewer(cell, ours.get(name))) continue;
    cells.set(name, cell);
    taken.push(name);
  }
  const bornAt = cells.get(deletionCell)?.stamp ?? 0;
  for (const [name, { stamp }] of cells) if (stamp < bornAt) cells.delete(name);
  return {
    cells,
    changed: taken.filter((name) => cells.has(name)),
    voided: [...ours.keys()].filter((name) => !cells.has(name)),
  };
}

/** The one order of two cells of one name: by stamp, and by value where two profiles wrote in the same millisecond. */
export function isNewer(cell: Cell, than: Cell | undefined): boolean {
  if (than === undefined || cell.stamp !== than.stamp) return cell.stamp > (than?.stamp ?? -1);
  return JSON.stringify(cell.value) > JSON.stringify(than.value);
}
