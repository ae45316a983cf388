import type { Bookmark } from './bookmark';

/**
 * The unit of merging: one field of one bookmark, or one tag of it (`#tag`). Tags are cells of their own so that
 * two profiles can tag the same bookmark without either losing.
 */
export type CellName = string;

/** Fields that never change (`id`) or describe the cells themselves (`stamps`). */
const notCells = new Set<string>(['id', 'stamps', 'tags'] satisfies (keyof Bookmark)[]);

/** The cells in which two states of a bookmark differ; all of them when there was none before. */
export function changedCells(before: Bookmark | undefined, after: Bookmark): CellName[] {
  const fields = (Object.keys(after) as (keyof Bookmark)[]).filter((field) => !notCells.has(field));
  const changedFields = fields.filter(
    (field) => before === undefined || JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const former = before?.tags ?? [];
  const added = after.tags.filter((tag) => !former.includes(tag));
  const removed = former.filter((tag) => !after.tags.includes(tag));
  return [...changedFields, ...[...added, ...removed].map((tag) => `#${tag}`)];
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
