import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { type CellName, laterStamp } from '@/lib/bookmarks/cells';
import { bookmarkFromRead } from '@/lib/bookmarks/from-cells';
import { isFieldCell } from '@/lib/bookmarks/read-cells';
import type { CellRecord, Cells } from '@/lib/sync/cell';
import type { Link } from '@/lib/sync/link';
import { isNewer, mergeCells } from '@/lib/sync/merge';
import { deleteRows } from './bury';
import { hiddenRowOf } from './hidden';
import { keepCounts } from './keep-counts';
import { openPacks, type PlacedChange } from './keep-packs';
import { cellsOfKnown, readKnown } from './known-cells';
import { type MergedCells, noteMerged } from './outbox';
import { PendingWrites } from './pending-writes';
import { putUnheard } from './put-unheard';
import { bookmarkOfRow, rowOf } from './row';
import type { BookmarkRow } from './schema';
import type { WriteTransaction } from './write-changes';

/** Whose records these are. */
export interface Origin {
  readonly link: Pick<Link, 'replica' | 'formers'>;
  /** True where what they say is not there for good: it is to be sent again. */
  readonly isFormer: boolean;
  /** What never leaves this profile, and so is for nobody else to change. */
  readonly isLocal?: (cell: CellName) => boolean;
}

/**
 * Merges records that came from a remote into the library, in the caller's transaction, each bookmark at most once, their
 * cells let in by `readCells`. What a bookmark is listed, counted and found by is kept in step; what is gone for good takes
 * along all that was kept of it. `meanwhile` is done while the database takes what was put. Answers how many cells changed.
 */
export async function mergeRecords(
  transaction: WriteTransaction,
  records: readonly CellRecord[],
  { link, isFormer, isLocal = () => false }: Origin,
  meanwhile: () => void = () => undefined,
): Promise<number> {
  const [bookmarks, hiddenRows] = [transaction.objectStore('bookmarks'), transaction.objectStore('hidden')];
  const [outbox, counts] = [transaction.objectStore('outbox'), transaction.objectStore('counts')];
  const ids = records.map(({ id }) => id as BookmarkId); // their shape was checked where they came in
  const [known, placesBefore = 0] = await Promise.all([readKnown(transaction, ids), counts.get('places')]);
  // What is new was never noted.
  const noted = await Promise.all(
    ids.map((id, index) => (known[index]?.row || known[index]?.hidden ? outbox.get(id) : undefined)),
  );
  let places = placesBefore;
  const placed: PlacedChange[] = [];
  const merged: MergedCells[] = [];
  const rows: BookmarkRow[] = [];
  const gone: BookmarkId[] = [];
  const writes = new PendingWrites();
  for (const [index, { cells }] of records.entries()) {
    const id = ids[index] as BookmarkId;
    const { row, hidden } = known[index] ?? { row: undefined, hidden: undefined };
    const before = row && bookmarkOfRow(row);
    const ours = cellsOfKnown({ row, hidden });
    const theirs = withinLimit(asHere(cells, ours, isLocal), ours);
    const { cells: now, changed, voided } = mergeCells(ours, theirs);
    const there = isFormer ? [] : namesOfSame(now, theirs);
    merged.push({ bookmarkId: id, written: changed, voided, there, all: [...now.keys()] });
    if (changed.length === 0 && voided.length === 0) continue;
    const after = bookmarkFromRead(id, now, before) ?? undefined;
    if (after) {
      const place = row?.place ?? places++;
      rows.push(rowOf(after, place));
      if (hidden) writes.add(hiddenRows.delete(id));
      if (isBack(before, after)) writes.add(transaction.objectStore('merges').delete(id));
      placed.push({ place, before, after });
    } else {
      putUnheard(hiddenRows, hiddenRowOf(id, now));
      if (row) {
        gone.push(id);
        placed.push({ place: row.place, before, after: undefined });
      }
    }
  }
  writes.add(deleteRows(transaction, gone));
  // What undoes earlier changes tells of what is gone.
  if (gone.length > 0) writes.add(transaction.objectStore('answers').clear());
  if (places > placesBefore) writes.add(counts.put(places, 'places'));
  writes.add(keepCounts(counts, placed));
  writes.add(noteMerged(outbox, merged, noted, link));
  const putPacks = await openPacks(transaction, placed);
  for (const row of rows) putUnheard(bookmarks, row);
  writes.add(putPacks());
  meanwhile();
  await writes.done();
  return merged.reduce((sum, { written }) => sum + written.length, 0);
}

/**
 * What others say, but for cells that stay in this profile: these are as they are here, and written later than others
 * wrote. What they know of them from before is theirs to change there.
 */
function asHere(theirs: Cells, ours: Cells, isLocal: (cell: CellName) => boolean): Cells {
  if (![...theirs.keys()].some(isLocal)) return theirs;
  return new Map(
    [...theirs].map(([name, cell]) => {
      const own = isLocal(name) ? ours.get(name) : undefined;
      return [name, own && isNewer(cell, own) ? { ...own, stamp: laterStamp(cell.stamp, 0) } : cell];
    }),
  );
}

/** Of one record so many are taken from others: somebody may write tags or searches without end. */
const maxCells = 10_000;

/**
 * What others say, but for what would be too much of one record: of cells that were never heard of, those that come first.
 * What is too much is nobody's but an attacker's, and only then may profiles differ in it.
 */
function withinLimit(theirs: Cells, ours: Cells): Cells {
  let room = maxCells - ours.size;
  if (theirs.size <= room) return theirs;
  return new Map([...theirs].filter(([name]) => ours.has(name) || isFieldCell(name) || room-- > 0));
}

/** The cells of which another says the same as is true here. */
function namesOfSame(ours: Cells, theirs: Cells): string[] {
  return [...theirs].flatMap(([name, cell]) => {
    const own = ours.get(name);
    return own !== undefined && (own === cell || !isNewer(own, cell)) ? [name] : [];
  });
}

/** What a merge took from a bookmark that is back from the trash is no longer owed to it. */
function isBack(before: Bookmark | undefined, after: Bookmark): boolean {
  return before !== undefined && before.deletedAt !== null && after.deletedAt === null;
}
