import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { type CellName, cellsToSync, deletionCell, stampNew } from '@/lib/bookmarks/cells';
import { bookmarkFromRead } from '@/lib/bookmarks/from-cells';
import type { Cells } from '@/lib/sync/cell';
import { mergeCells } from '@/lib/sync/merge';
import type { HiddenRow } from './schema';

export function hiddenRowOf(id: BookmarkId, cells: Cells): HiddenRow {
  return { id, cells: [...cells].map(([name, { value, stamp }]) => [name, value, stamp]) };
}

export function cellsOfHidden({ cells }: HiddenRow): Cells {
  return new Map(cells.map(([name, value, stamp]) => [name, { value, stamp }]));
}

/** A page saved of which something was known, and the cells of it that this save wrote. */
export interface Resurfaced {
  readonly bookmark: Bookmark;
  readonly written: readonly CellName[];
}

/**
 * A page saved that has no bookmark, but of which something is known: what came before it is merged into it. Where it was
 * deleted for good, this is another life, nothing of it older than that deletion.
 */
export function resurface(hidden: HiddenRow, wanted: Bookmark, now: number): Resurfaced {
  const known = cellsOfHidden(hidden);
  const bornAt = known.get(deletionCell)?.stamp ?? 0;
  const fresh = stampNew(wanted, now, bornAt, known);
  const { cells, changed } = mergeCells(known, cellsToSync(fresh));
  return { bookmark: bookmarkFromRead(wanted.id, cells, wanted) ?? fresh, written: changed };
}
