import type { Bookmark, CorrectableField } from './bookmark';
import { isSameValue } from './correct';

/**
 * The unit of merging: one field of one bookmark, one tag of it (`#tag`), or one correction (`=field`). Tags are cells
 * of their own so that two profiles can tag the same bookmark without either losing; corrections, so that a later
 * re-save in a profile that has not heard of one writes the field and never the correction.
 */
export type CellName = string;

/**
 * The cell of deletion: true where a grave is all that is left, false in a bookmark saved again since. Whatever its
 * value, it voids every older cell of that bookmark, so that nothing of the first life comes back from elsewhere.
 */
export const deletionCell: CellName = '!';

/**
 * Every cell of a bookmark and its value: what a remote is told and two profiles merge. A field's cell is what the page
 * says. A correction's is a list of one, which tells "there is none" (null) from "not corrected" (no cell).
 */
export function cellsOf(bookmark: Bookmark): ReadonlyMap<CellName, unknown> {
  const { id: _key, stamps, tags, asRead, ...shown } = bookmark;
  const cells = new Map<CellName, unknown>(Object.entries({ ...shown, ...asRead }));
  for (const field of Object.keys(asRead) as CorrectableField[]) cells.set(`=${field}`, [bookmark[field]]);
  for (const tag of tags) cells.set(`#${tag}`, true);
  if (Object.hasOwn(stamps, deletionCell)) cells.set(deletionCell, false);
  return cells;
}

/** The cells in which two states of a bookmark differ; all of them when there was none before. */
export function changedCells(before: Bookmark | undefined, after: Bookmark): CellName[] {
  const former = before ? cellsOf(before) : new Map<CellName, unknown>();
  const latter = cellsOf(after);
  const names = new Set([...former.keys(), ...latter.keys()]);
  return [...names].filter((name) => !isSameValue(former.get(name), latter.get(name)));
}

/**
 * Stamps the changed cells of `after`: each with now, or just past the stamp it overwrites, so that an edit wins
 * over what it was made upon whatever the clocks say. Returns `after` itself when nothing changed.
 */
export function stampChanges(before: Bookmark | undefined, after: Bookmark, now: number): Bookmark {
  const changed = changedCells(before, after);
  if (changed.length === 0) return after;
  const stamps: Record<string, number> = { ...before?.stamps };
  for (const cell of changed) stamps[cell] = Math.max(now, (stamps[cell] ?? -1) + 1);
  return { ...after, stamps };
}

/** The stamp of a deletion for good: past every cell that it takes away. */
export function deletionStamp({ stamps }: Pick<Bookmark, 'stamps'>, now: number): number {
  return Math.max(now, ...Object.values(stamps).map((stamp) => stamp + 1));
}

/** Stamps a bookmark of a page whose former one was deleted for good: all of it later than that deletion. */
export function stampNewLife(after: Bookmark, deletedAt: number, now: number): Bookmark {
  const reborn = { ...after, stamps: { ...after.stamps, [deletionCell]: deletedAt } };
  return stampChanges(undefined, reborn, Math.max(now, deletedAt + 1));
}
