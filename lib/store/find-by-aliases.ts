import type { IDBPIndex } from 'idb';

import type { BookmarkRow, LibrarySchema } from './schema';
import type { WriteStores } from './write-changes';

type AddressIndex = Pick<
  IDBPIndex<LibrarySchema, WriteStores, 'bookmarks', 'aliases' | 'retells', IDBTransactionMode>,
  'getAll'
>;

/** How many bookmarks may share one address before the rest is not looked at; one is what we expect. */
const maxSharing = 10;

/** The bookmark met under any of these addresses: one in use before one in the trash. */
export async function findByAliases(
  index: AddressIndex,
  addresses: readonly string[],
): Promise<BookmarkRow | undefined> {
  const found = (await Promise.all(addresses.map((address) => index.getAll(address, maxSharing)))).flat();
  return found.find((row) => row.deletedAt === null) ?? found[0];
}
