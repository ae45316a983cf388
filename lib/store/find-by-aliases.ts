import type { IDBPIndex } from 'idb';

import type { BookmarkRow, LibrarySchema } from './schema';
import type { WriteStores } from './write-changes';

type AddressIndex = Pick<
  IDBPIndex<LibrarySchema, WriteStores, 'bookmarks', 'aliases' | 'retells', IDBTransactionMode>,
  'getAll'
>;

/** How many bookmarks may share one address before the rest is not looked at; one is what we expect. */
const maxSharing = 10;

/**
 * The bookmark met under any of these addresses: one in use before one in the trash, and before one that took the
 * address over in a merge the one that is named by it (the first of its addresses).
 */
export async function findByAliases(
  index: AddressIndex,
  addresses: readonly string[],
): Promise<BookmarkRow | undefined> {
  const found = (await Promise.all(addresses.map((address) => index.getAll(address, maxSharing)))).flat();
  const inUse = found.filter((row) => row.deletedAt === null);
  return inUse.find((row) => addresses.includes(row.aliases[0] ?? '')) ?? inUse[0] ?? found[0];
}
