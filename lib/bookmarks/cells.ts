import { type Cells, clockLimit, stampLimit } from '@/lib/sync/cell';
import type { Bookmark, CorrectableField } from './bookmark';
import { isSameValue } from './correct';
import { isPageFact, isUntouched } from './page-facts';
import { textHash } from './text-hash';

/**
 * The unit of merging: one field of one bookmark, or one element of it, so that what two profiles add is both kept: a
 * tag (`#tag`), an address it was met under (`@address`), a highlight (`"` and the hash of its quote), a correction
 * (`=field`; a later re-save in a profile that has not heard of it writes the field and never the correction).
 */
export type CellName = string;

/**
 * The cell of deletion for good: what ends one life of a bookmark. It voids every older cell of it, so that nothing of that
 * life comes back from elsewhere. What was written since is another life, so its value says nothing (it is true): whoever
 * saves a page without having heard of an older deletion has saved it.
 */
export const deletionCell: CellName = '!';

/**
 * Every cell of a bookmark and its value: what two profiles merge. A field's cell is what the page says. A correction's
 * is a list of one, which tells "there is none" (null) from "not corrected" (no cell). Elements taken away have none.
 */
export function cellsOf(bookmark: Bookmark): ReadonlyMap<CellName, unknown> {
  const { id: _key, stamps, tags, aliases, highlights, asRead, foreign = {}, ...shown } = bookmark;
  const cells = new Map<CellName, unknown>(Object.entries({ ...shown, ...asRead }));
  for (const field of Object.keys(asRead) as CorrectableField[]) cells.set(`=${field}`, [bookmark[field]]);
  for (const tag of tags) cells.set(`#${tag}`, true);
  for (const address of aliases) cells.set(`@${address}`, true);
  for (const highlight of highlights) cells.set(highlightCell(highlight.quote), highlight);
  if (Object.hasOwn(stamps, deletionCell)) cells.set(deletionCell, true);
  for (const [name, value] of Object.entries(foreign)) cells.set(name, value);
  return cells;
}

export function highlightCell(quote: string): CellName {
  return `"${textHash(quote)}`;
}

/** The cells that were ever written, with their stamps: what a remote is told. What was taken away is null. */
export function cellsToSync(bookmark: Bookmark): Cells {
  const values = cellsOf(bookmark);
  return new Map(
    Object.entries(bookmark.stamps).map(([name, stamp]) => [
      name,
      { value: values.get(name) ?? null, stamp },
    ]),
  );
}

/** The cells in which two states of a bookmark differ. */
export function changedCells(before: Bookmark, after: Bookmark): CellName[] {
  const [former, latter] = [cellsOf(before), cellsOf(after)];
  const names = new Set([...former.keys(), ...latter.keys()]);
  return [...names].filter((name) => !isSameValue(former.get(name), latter.get(name)));
}

/** The cells that were written since a bookmark had these stamps. */
export function writtenCells(before: Bookmark['stamps'] = {}, { stamps }: Bookmark): CellName[] {
  return Object.keys(stamps).filter((name) => stamps[name] !== before[name]);
}

/**
 * Stamps the changed cells of `after`: each with now, or just past the stamp it overwrites, so that an edit wins
 * over what it was made upon whatever the clocks say. Returns `after` itself when nothing changed.
 */
export function stampChanges(before: Bookmark, after: Bookmark, now: number): Bookmark {
  const changed = changedCells(before, { ...after, stamps: before.stamps });
  if (changed.length === 0) return after;
  const stamps: Record<string, number> = { ...before.stamps };
  const bornAt = stamps[deletionCell] ?? 0;
  for (const cell of changed) stamps[cell] = Math.max(bornAt, laterStamp(stamps[cell], now));
  return { ...after, stamps };
}

/**
 * Stamps a bookmark that was not there before. What nobody has chosen yet has no stamp: a save elsewhere, later but no
 * wiser, must not take back a note. For the same reason, what is but guessed of a page that was not read has the lowest.
 *
 * `bornAt`: where an earlier one of that page was deleted for good, a stamp past that deletion; nothing is older.
 * `known`: what is known of the page already, which is overwritten as a change would.
 */
export function stampNew(bookmark: Bookmark, now: number, bornAt = 0, known: Cells = new Map()): Bookmark {
  const isGuess = bookmark.awaitsDetails || Object.keys(bookmark.evidence).length === 0;
  const stamps: Record<string, number> = bornAt === 0 ? {} : { [deletionCell]: bornAt };
  for (const [name, value] of cellsOf(bookmark)) {
    if (name === deletionCell || isUntouched(name, value)) continue;
    const isGuessed = isGuess && isPageFact(name);
    stamps[name] = isGuessed ? bornAt : Math.max(bornAt, laterStamp(known.get(name)?.stamp, now));
  }
  return { ...bookmark, stamps };
}

/** The stamp of a deletion for good: past every cell that it takes away. */
export function deletionStamp({ stamps }: Pick<Bookmark, 'stamps'>, now: number): number {
  return Object.values(stamps).reduce(
    (latest, stamp) => Math.max(latest, laterStamp(stamp, now)),
    laterStamp(undefined, now),
  );
}

/** Now, or just past a stamp; never past what a stamp can be, however wrong the clock that wrote it. */
export function laterStamp(overwritten: number | undefined, now: number): number {
  return Math.min(stampLimit - 1, Math.max(Math.min(now, clockLimit - 1), (overwritten ?? -1) + 1));
}
