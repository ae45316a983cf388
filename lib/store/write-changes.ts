import type { IDBPTransaction } from 'idb';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { type CellName, stampChanges, stampNew, writtenCells } from '@/lib/bookmarks/cells';
import { findByAliases } from './find-by-aliases';
import { resurface } from './hidden';
import { keepCounts } from './keep-counts';
import { keepPacks, type PlacedChange } from './keep-packs';
import { noteInOutbox } from './outbox';
import { PendingWrites } from './pending-writes';
import { bookmarkOfRow, rowOf } from './row';
import type { BookmarkRow, HiddenRow, LibrarySchema } from './schema';

/** What a write to the library opens: all of it goes to disk together. */
export const writeStores = [
  'bookmarks',
  'outbox',
  'texts',
  'thumbnails',
  'counts',
  'packs',
  'hidden',
  'merges',
  'answers',
  'facts',
] as const;
export type WriteStores = (typeof writeStores)[number][];
export type WriteTransaction = IDBPTransaction<LibrarySchema, WriteStores, 'readwrite'>;

/** The page to save: its id and every normalised address it is known under. */
export interface SaveTarget {
  readonly id: BookmarkId;
  readonly aliases: readonly string[];
}

/** One write. `make` answering undefined leaves everything as it is; `text` absent or null keeps the old one. */
export interface Change {
  readonly target: SaveTarget;
  readonly make: (known: Bookmark | undefined) => Bookmark | undefined;
  readonly text?: string | null;
}

/**
 * Makes changes one after the other: a later one may be of the bookmark that an earlier one made. What they need is
 * asked for at once and what they have in common (counts, outbox, packs) written once, as every question to the
 * database costs a trip to another process. Answers what each made.
 */
export async function writeChanges(
  transaction: WriteTransaction,
  changes: readonly Change[],
  now: () => number,
): Promise<readonly (Bookmark | undefined)[]> {
  const bookmarks = transaction.objectStore('bookmarks');
  const texts = transaction.objectStore('texts');
  const hiddenRows = transaction.objectStore('hidden');
  const merges = transaction.objectStore('merges');
  const found = await Promise.all(changes.map(({ target }) => findRows(transaction, target)));
  const written = new WrittenRows();
  const counts = transaction.objectStore('counts');
  const placesBefore = (await counts.get('places')) ?? 0;
  let places = placesBefore;
  const placed: PlacedChange[] = [];
  const cellsById = new Map<BookmarkId, CellName[]>();
  const writes = new PendingWrites();
  const made = changes.map(({ target, make, text = null }, index) => {
    const row = written.choose(target, found[index]);
    const known = row && bookmarkOfRow(row);
    const wanted = make(known);
    if (wanted === undefined) return undefined;
    const hidden = row ? undefined : found[index]?.hidden;
    const back = hidden && resurface(hidden, wanted, now());
    const after = back?.bookmark ?? (known ? stampChanges(known, wanted, now()) : stampNew(wanted, now()));
    const changed = back?.written ?? writtenCells(known?.stamps, after);
    const place = row?.place ?? places++;
    if (changed.length > 0) {
      writes.add(bookmarks.put(written.note(rowOf(after, place))));
      cellsById.set(after.id, [...(cellsById.get(after.id) ?? []), ...changed]);
    }
    if (hidden) writes.add(hiddenRows.delete(hidden.id));
    // What a merge took from a bookmark that is back by another way is no longer owed to it.
    if (known && known.deletedAt !== null && after.deletedAt === null) writes.add(merges.delete(after.id));
    if (text !== null) writes.add(texts.put({ id: after.id, text }));
    placed.push({ place, before: known, after, text });
    return after;
  });
  if (places > placesBefore) writes.add(counts.put(places, 'places'));
  writes.add(keepCounts(counts, placed));
  writes.add(noteInOutbox(transaction.objectStore('outbox'), cellsById));
  writes.add(keepPacks(transaction, placed));
  await writes.done();
  return made;
}

interface FoundRows {
  readonly byId: BookmarkRow | undefined;
  readonly byAlias: BookmarkRow | undefined;
  /** Of a page that has no bookmark. */
  readonly hidden: HiddenRow | undefined;
}

async function findRows(transaction: WriteTransaction, { id, aliases }: SaveTarget): Promise<FoundRows> {
  const bookmarks = transaction.objectStore('bookmarks');
  const [byId, byAlias] = await Promise.all([
    bookmarks.get(id),
    findByAliases(bookmarks.index('aliases'), aliases),
  ]);
  const isKnown = byId !== undefined || byAlias !== undefined;
  return { byId, byAlias, hidden: isKnown ? undefined : await transaction.objectStore('hidden').get(id) };
}

/** What a series of changes has put down so far, which the database was not asked for again. */
class WrittenRows {
  readonly #rowById = new Map<BookmarkId, BookmarkRow>();
  readonly #idByAlias = new Map<string, BookmarkId>();

  note(row: BookmarkRow): BookmarkRow {
    this.#rowById.set(row.id, row);
    for (const alias of row.aliases) this.#idByAlias.set(alias, row.id);
    return row;
  }

  /** The bookmark of a page: by its id unless that lies in the trash, else by its addresses. */
  choose({ id, aliases }: SaveTarget, found: FoundRows | undefined): BookmarkRow | undefined {
    const newest = (row: BookmarkRow | undefined) => row && (this.#rowById.get(row.id) ?? row);
    const byId = this.#rowById.get(id) ?? found?.byId;
    if (byId?.deletedAt === null) return byId;
    const own = aliases.map((alias) => this.#idByAlias.get(alias)).find((known) => known !== undefined);
    return (own === undefined ? undefined : this.#rowById.get(own)) ?? newest(found?.byAlias) ?? byId;
  }
}
