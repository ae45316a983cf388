import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { deletionCell } from '@/lib/bookmarks/cells';
import { packSize } from '@/lib/search/pack';
import { keepCounts } from './keep-counts';
import { keepPacks } from './keep-packs';
import { bookmarkOfRow, rowOf } from './row';
import type { LibrarySchema } from './schema';
import { type LibraryVersion2, renameNoted, restamp } from './version-2';
import type { WriteTransaction } from './write-changes';

type UpgradeTransaction = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;
type Upgrade = (
  database: IDBPDatabase<LibrarySchema>,
  transaction: UpgradeTransaction,
) => Promise<void> | void;

/** Step n takes a library from version n to n + 1, inside the browser's one upgrade transaction: all or nothing. */
const upgrades: readonly Upgrade[] = [
  (database) => {
    const bookmarks = database.createObjectStore('bookmarks', { keyPath: 'id' });
    bookmarks.createIndex('listOrder', 'listOrder');
    bookmarks.createIndex('aliases', 'aliases', { multiEntry: true });
    bookmarks.createIndex('retells', 'retells');
    database.createObjectStore('texts', { keyPath: 'id' });
    database.createObjectStore('thumbnails', { keyPath: 'id' });
    database.createObjectStore('outbox', { keyPath: 'bookmarkId' }).createIndex('sequence', 'sequence');
    database.createObjectStore('counts');
    database.createObjectStore('facts');
  },
  async (database, transaction) => {
    database
      .createObjectStore('packs', { keyPath: ['kind', 'number'] })
      .createIndex('revision', ['kind', 'revision']);
    const bookmarks = transaction.objectStore('bookmarks');
    bookmarks.createIndex('tags', 'tags', { multiEntry: true });
    bookmarks.createIndex('trash', ['deletedAt', 'place']);
    asVersion2(database).createObjectStore('graves', { keyPath: 'id' });
    database.createObjectStore('merges', { keyPath: 'drop' });
    database
      .createObjectStore('answers', { autoIncrement: true })
      .createIndex('requestId', 'requestId', { unique: true });
    await placeAll(transaction);
  },
  async (database, transaction) => {
    database.createObjectStore('hidden', { keyPath: 'id' });
    database.createObjectStore('remotes', { keyPath: 'id' });
    for (const name of ['outgoing', 'heldSegments', 'heldBytes'] as const)
      database.createObjectStore(name, { keyPath: ['remote', 'name'] });
    database.createObjectStore('folders');
    // The transaction of an upgrade holds every store, those that go among them.
    await restampAll(transaction as unknown as Version2Transaction);
    asVersion2(database).deleteObjectStore('graves');
  },
];

type Version2Transaction = IDBPTransaction<LibraryVersion2, StoreNames<LibraryVersion2>[], 'versionchange'>;

/** The same database, as one that still has what version 3 gave up. */
function asVersion2(database: IDBPDatabase<LibrarySchema>): IDBPDatabase<LibraryVersion2> {
  return database as unknown as IDBPDatabase<LibraryVersion2>;
}

export async function upgradeLibrary(
  database: IDBPDatabase<LibrarySchema>,
  fromVersion: number,
  transaction: UpgradeTransaction,
): Promise<void> {
  try {
    for (const upgrade of upgrades.slice(fromVersion)) await upgrade(database, transaction);
  } catch {
    // Half an upgrade must not be kept. Whoever opens the library is told by the opening, which fails with this.
    transaction.done.catch(() => undefined);
    transaction.abort();
  }
}

/** Gives every bookmark its place, oldest first, and makes the packs. */
async function placeAll(transaction: UpgradeTransaction): Promise<void> {
  const bookmarks = transaction.objectStore('bookmarks');
  const order: { readonly id: BookmarkId; readonly savedAt: number }[] = [];
  for await (const { value } of bookmarks) order.push({ id: value.id, savedAt: value.savedAt });
  await transaction.objectStore('counts').delete('listed'); // archived bookmarks no longer count: counted anew below
  order.sort((left, right) => left.savedAt - right.savedAt);
  for (let place = 0; place < order.length; place += packSize) {
    const ids = order.slice(place, place + packSize).map(({ id }) => id);
    const rows = (await Promise.all(ids.map((id) => bookmarks.get(id)))).filter((row) => row !== undefined);
    const texts = await Promise.all(ids.map((id) => transaction.objectStore('texts').get(id)));
    const placed = rows.map((row, index) => ({
      place: place + index,
      before: undefined,
      after: bookmarkOfRow(row),
      text: texts[index]?.text ?? null,
    }));
    await Promise.all(placed.map(({ after, place: own }) => bookmarks.put(rowOf(after, own))));
    await keepCounts(transaction.objectStore('counts'), placed);
    // The transaction of an upgrade holds every store, those of a write among them.
    await keepPacks(transaction as unknown as WriteTransaction, placed);
  }
  if (order.length > 0) await transaction.objectStore('counts').put(order.length, 'places');
}

/** Rows that are read and written again at once. */
const portion = 500;

/** Makes cells of what version 2 kept otherwise: see `version-2.ts`. */
async function restampAll(transaction: Version2Transaction): Promise<void> {
  const [bookmarks, outbox] = [transaction.objectStore('bookmarks'), transaction.objectStore('outbox')];
  let rows = await bookmarks.getAll(null, portion);
  for (let last = rows.at(-1); last; last = rows.at(-1)) {
    const noted = await Promise.all(rows.map(({ id }) => outbox.get(id)));
    await Promise.all(
      rows.map(restamp).flatMap((row, index) => {
        const note = noted[index];
        return [bookmarks.put(row), ...(note ? [outbox.put(renameNoted(note, row))] : [])];
      }),
    );
    rows = await bookmarks.getAll(IDBKeyRange.lowerBound(last.id, true), portion);
  }
  const hidden = transaction.objectStore('hidden');
  const graves = await transaction.objectStore('graves').getAll();
  await Promise.all(
    graves.map(({ id, deletedAt }) => hidden.put({ id, cells: [[deletionCell, true, deletedAt]] })),
  );
}
