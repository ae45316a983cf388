import { type CellName, deletionCell } from '@/lib/bookmarks/cells';
import type { Cell, CellRecord } from './cell';
import type { Local } from './local';
import { isNewer } from './merge';

/** Records without the cells that are newer here. */
export function withoutStale(local: Local, records: readonly CellRecord[]): Promise<readonly CellRecord[]> {
  return filterCells(local, records, (cell, known) => known === undefined || !isNewer(known, cell));
}

/** What records say that is not known here. */
export function onlyNews(local: Local, records: readonly CellRecord[]): Promise<readonly CellRecord[]> {
  return filterCells(local, records, isNewer);
}

/** The cells that no deletion here voids, chosen by what is known of each; no record without any. */
async function filterCells(
  local: Local,
  records: readonly CellRecord[],
  isKept: (cell: Cell, known: Cell | undefined) => boolean,
): Promise<readonly CellRecord[]> {
  const current = await local.current(records.map(({ id }) => id));
  const kept = records.map(({ id, cells }): CellRecord => {
    const here = current.get(id) ?? new Map<CellName, Cell>();
    const bornAt = here.get(deletionCell)?.stamp ?? 0;
    const fresh = [...cells].filter(([name, cell]) => cell.stamp >= bornAt && isKept(cell, here.get(name)));
    return { id, cells: new Map(fresh) };
  });
  return kept.filter(({ cells }) => cells.size > 0);
}
