import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { laterStamp } from '@/lib/bookmarks/cells';
import {
  type KeptSearch,
  type SavedSearch,
  type SearchId,
  searchCell,
  searchesOf,
  searchesRecord,
  searchLimits,
} from '@/lib/bookmarks/saved-search';
import { fold } from '@/lib/search/fold';
import type { Cells } from '@/lib/sync/cell';
import type { LibraryDatabase } from './connection';
import { cellsOfHidden, hiddenRowOf } from './hidden';
import { localSearchKey, readLocalSearches } from './local-cells';
import { type Facts, factsUnder } from './local-tags';
import { noteInOutbox } from './outbox';
import type { HiddenRow, OwnSearchKey } from './schema';
import type { WriteTransaction } from './write-changes';

/** The store `hidden`, in a transaction of whatever kind. */
interface Hidden {
  get(id: BookmarkId): Promise<HiddenRow | undefined>;
}

/** Saved searches, those of this profile among them. */
interface Searches {
  /** Of all that is known, by id: too many, where somebody fills a place that is not sealed with them. */
  readonly known: ReadonlyMap<SearchId, KeptSearch>;
  /** This profile's own, and of others those that were saved first, alike in every profile. By name. */
  readonly shown: readonly KeptSearch[];
  /** How many are this profile's own. */
  readonly own: number;
  /** Whether one was ever saved by this id, though it may be deleted by now. */
  readonly isMet: (id: SearchId) => boolean;
}

async function readSearches(hidden: Hidden, facts: Facts): Promise<Searches> {
  const [cells, local, own] = await Promise.all([
    readRecord(hidden),
    readLocalSearches(facts),
    factsUnder(facts, ownPrefix),
  ]);
  const stampOf = ({ id }: SavedSearch) => cells.get(searchCell(id))?.stamp ?? 0;
  const rank = ({ id, isLocal }: KeptSearch) => (isLocal || own.has(id) ? 0 : 1);
  const all = searchesOf(cells).map((search) => ({ ...search, isLocal: local.has(search.id) }));
  const first = [...all].sort(
    (one, other) => rank(one) - rank(other) || stampOf(one) - stampOf(other) || (one.id < other.id ? -1 : 1),
  );
  return {
    known: new Map(all.map((search) => [search.id, search])),
    shown: first
      .filter((search, at) => at < searchLimits.searches || rank(search) === 0)
      .sort((one, other) => byName.compare(one.name, other.name)),
    own: all.filter((search) => rank(search) === 0).length,
    isMet: (id) => cells.has(searchCell(id)),
  };
}

/** As people count: the second before the tenth. */
const byName = new Intl.Collator(undefined, { numeric: true });

const ownPrefix = 'own-search:';

function ownSearchKey(id: SearchId): OwnSearchKey {
  return `${ownPrefix}${id}`;
}

/** The saved searches that are shown, by name, in a transaction of its own. */
export async function searchesIn(database: LibraryDatabase): Promise<readonly KeptSearch[]> {
  const transaction = database.transaction(['hidden', 'facts']);
  return (await readSearches(transaction.objectStore('hidden'), transaction.objectStore('facts'))).shown;
}

/**
 * Puts down a saved search as it is to be, in the caller's transaction; one that is so already stays untouched. It is
 * noted for the remotes, whether its words changed or only who may be told them.
 */
export async function putSearch(
  transaction: WriteTransaction,
  { isLocal, ...search }: KeptSearch,
  now: number,
): Promise<Result<null, AppError>> {
  if (search.query.length > searchLimits.query)
    return err({ type: 'SearchTooLong', limit: searchLimits.query });
  const facts = transaction.objectStore('facts');
  const searches = await readSearches(transaction.objectStore('hidden'), facts);
  const known = searches.known.get(search.id);
  // What was deleted a moment ago can always be brought back.
  if (!searches.isMet(search.id) && searches.own >= searchLimits.searches)
    return err({ type: 'SearchesFull', limit: searchLimits.searches });
  // Two of one name may have come together from two profiles; each can still be changed.
  const isRenamed = !known || fold(known.name) !== fold(search.name);
  if (isRenamed && searches.shown.some(({ name }) => fold(name) === fold(search.name)))
    return err({ type: 'SearchNameTaken', name: search.name });
  const isSame = known?.name === search.name && known.query === search.query;
  if (isSame && known.isLocal === isLocal) return ok(null);
  const key = localSearchKey(search.id);
  await Promise.all([
    isLocal ? facts.put('', key) : facts.delete(key),
    isSame ? note(transaction, [search.id]) : write(transaction, [search], now),
  ]);
  return ok(null);
}

/** Deletes a saved search, in the caller's transaction. That it stayed in this profile is remembered: so does its end. */
export async function removeSearch(
  transaction: WriteTransaction,
  id: SearchId,
  now: number,
): Promise<Result<null, AppError>> {
  const isThere = searchesOf(await readRecord(transaction.objectStore('hidden'))).some(
    (search) => search.id === id,
  );
  if (isThere) await write(transaction, [{ id }], now);
  return ok(null);
}

/**
 * Puts back those of these that were deleted since, in the caller's transaction, and has those that were changed since be
 * as they were (`isAsItWas`) or stay as they are. One that was never known here, as after the library was lost, stays in
 * this profile if it did; of others that is as a person said last.
 */
export async function bringBackSearches(
  transaction: WriteTransaction,
  searches: readonly KeptSearch[],
  { isAsItWas, now }: { readonly isAsItWas: boolean; readonly now: number },
): Promise<void> {
  const cells = await readRecord(transaction.objectStore('hidden'));
  const there = searchesOf(cells);
  const facts = transaction.objectStore('facts');
  for (const { id, isLocal } of searches)
    if (isLocal && !cells.has(searchCell(id))) await facts.put('', localSearchKey(id));
  const missing = searches.filter((search) => {
    const known = there.find(({ id }) => id === search.id);
    return !known || (isAsItWas && (known.name !== search.name || known.query !== search.query));
  });
  if (missing.length > 0) await write(transaction, missing, now);
}

/** All that is known of saved searches, deleted ones among them. */
async function readRecord(hidden: Hidden): Promise<Cells> {
  const row = await hidden.get(searchesRecord);
  return row ? cellsOfHidden(row) : new Map();
}

/** Writes searches, past whatever was written of each: this profile's own from then on. Without a name and a query, one is deleted. */
async function write(
  transaction: WriteTransaction,
  searches: readonly (SavedSearch | Pick<SavedSearch, 'id'>)[],
  now: number,
): Promise<void> {
  const [hidden, facts] = [transaction.objectStore('hidden'), transaction.objectStore('facts')];
  const cells = new Map(await readRecord(hidden));
  for (const search of searches) {
    const cell = searchCell(search.id);
    const value = 'name' in search ? { name: search.name, query: search.query } : null;
    cells.set(cell, { value, stamp: laterStamp(cells.get(cell)?.stamp, now) });
    const key = ownSearchKey(search.id);
    await (value === null ? facts.delete(key) : facts.put('', key));
  }
  await Promise.all([
    hidden.put(hiddenRowOf(searchesRecord, cells)),
    note(
      transaction,
      searches.map(({ id }) => id),
    ),
  ]);
}

function note(transaction: WriteTransaction, ids: readonly SearchId[]): Promise<void> {
  return noteInOutbox(transaction.objectStore('outbox'), new Map([[searchesRecord, ids.map(searchCell)]]));
}
