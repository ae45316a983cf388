import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { cellsToSync, deletionCell, laterStamp, stampNew } from '@/lib/bookmarks/cells';
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

export function stampsOfHidden({ cells }: HiddenRow): Bookmark['stamps'] {
  return Object.fromEntries(cells.map(([name, _value, stamp]) => [name, stamp]));
}

/**
 * A page saved that has no bookmark, but of which something is known: what came before it is merged into it. Where it was
 * deleted for good, this is another life, all of it later than that deletion: one past it, no more, so that what was
 * written elsewhere since is not taken away with the first life.
 */
export function resurface(hidden: HiddenRow, wanted: Bookmark, now: number): Bookmark {
  const known = cellsOfHidden(hidden);
  const deletion = known.get(deletionCell);
  const bornAt = deletion?.value === true ? laterStamp(deletion.stamp, 0) : (deletion?.stamp ?? 0);
  const fresh = stampNew(wanted, now, bornAt);
  const { cells } = mergeCells(known, cellsToSync(fresh));
  return bookmarkFromRead(wanted.id, cells, wanted) ?? fresh;
}
