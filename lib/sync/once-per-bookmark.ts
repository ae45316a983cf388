import type { CellName } from '@/lib/bookmarks/cells';
import type { Cell, CellRecord, Cells } from './cell';
import { isNewer } from './merge';

/** Records of which several may be of one bookmark, as one record each: of each cell the newest. In no other order. */
export function oncePerBookmark(records: readonly CellRecord[]): readonly CellRecord[] {
  const cellsById = new Map<string, Cells>();
  for (const { id, cells } of records) {
    const known = cellsById.get(id);
    cellsById.set(id, known ? newestOf(known, cells) : cells);
  }
  return Array.from(cellsById, ([id, cells]) => ({ id, cells }));
}

/** Nothing is void yet: what a deletion takes away is for whoever merges to say. */
function newestOf(one: Cells, other: Cells): Cells {
  const newest = new Map<CellName, Cell>(one);
  for (const [name, cell] of other) if (isNewer(cell, newest.get(name))) newest.set(name, cell);
  return newest;
}
