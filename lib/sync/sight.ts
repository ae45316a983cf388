import { type CellName, deletionCell, laterStamp } from '@/lib/bookmarks/cells';
import { isSameValue } from '@/lib/bookmarks/correct';
import { isUntouched } from '@/lib/bookmarks/page-facts';
import { isKnownCell } from '@/lib/bookmarks/read-cells';
import type { Cell, Cells } from './cell';
import { isNewer, mergeCells } from './merge';

/** True of cells that make a bookmark: a deletion for good, or an edit alone, makes none. */
export function isBookmark(cells: Cells): boolean {
  return ['url', 'savedAt'].every((name) => (cells.get(name)?.value ?? null) !== null);
}

/** True of cells that make a bookmark which is not in the trash. */
export function isInSight(cells: Cells): boolean {
  return isBookmark(cells) && (cells.get('deletedAt')?.value ?? null) === null;
}

/** True of cells that may take a bookmark out of sight, or what is written in it. */
export function mayRemove(theirs: Cells): boolean {
  return theirs.has(deletionCell) || (theirs.get('deletedAt')?.value ?? null) !== null;
}

/** True when merging `theirs` would take a bookmark out of sight. */
export function removes(theirs: Cells, ours: Cells): boolean {
  return isInSight(ours) && !isInSight(mergeCells(ours, theirs).cells);
}

/** True when merging `theirs` would show a bookmark that is in sight, and stays so, otherwise than before. */
export function changes(theirs: Cells, ours: Cells): boolean {
  if (!isInSight(ours)) return false;
  const { cells, changed, voided } = mergeCells(ours, theirs);
  const isShownOtherwise = (name: CellName) =>
    isShown(name) && !isSameValue(shownValue(name, cells), shownValue(name, ours));
  return isInSight(cells) && [...changed, ...voided].some(isShownOtherwise);
}

/** Not the addresses under which a page was met, nor what only a newer version shows. */
function isShown(name: CellName): boolean {
  return name !== deletionCell && !name.startsWith('@') && isKnownCell(name);
}

/** What nobody has chosen looks the same with a cell and without. */
function shownValue(name: CellName, cells: Cells): unknown {
  const value = cells.get(name)?.value ?? null;
  return isUntouched(name, value) ? null : value;
}

/**
 * The cells with which a bookmark in sight outlives `theirs`, who would take it out of sight, or what was written in it
 * before a deletion; null when they would not. It goes on as another life, as old as their deletion, so that whatever else
 * was written since is kept.
 */
export function outlivingCells(ours: Cells, theirs: Cells, now: number): Cells | null {
  const { cells, voided } = mergeCells(ours, theirs);
  if (!isInSight(ours) || (isInSight(cells) && voided.length === 0)) return null;
  const written = new Map<CellName, Cell>();
  const deletion = theirs.get(deletionCell);
  let bornAt = 0;
  if (deletion && isNewer(deletion, ours.get(deletionCell))) {
    bornAt = deletion.stamp;
    written.set(deletionCell, deletion);
    for (const [name, { value, stamp }] of ours)
      if (name !== deletionCell && stamp < bornAt) written.set(name, { value, stamp: bornAt });
  }
  const trashed = cells.get('deletedAt');
  if (trashed && trashed.value !== null)
    written.set('deletedAt', { value: null, stamp: Math.max(bornAt, laterStamp(trashed.stamp, now)) });
  return written;
}
