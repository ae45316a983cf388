import type { IDBPObjectStore, StoreNames } from 'idb';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { cellsToSync } from '@/lib/bookmarks/cells';
import type { Cells } from '@/lib/sync/cell';
import { cellsOfHidden } from './hidden';
import { keysAmong, type StoreKeys } from './keys-among';
import { bookmarkOfRow } from './row';
import type { BookmarkRow, HiddenRow, LibrarySchema } from './schema';

type Store<Name extends 'bookmarks' | 'hidden'> = StoreKeys &
  Pick<IDBPObjectStore<LibrarySchema, StoreNames<LibrarySchema>[], Name, IDBTransactionMode>, 'get'>;

/** Any transaction that holds what is known of bookmarks. */
export interface KnownStores {
  objectStore(name: 'bookmarks'): Store<'bookmarks'>;
  objectStore(name: 'hidden'): Store<'hidden'>;
}

/** What is known of one bookmark: at most one of the two is there. */
export interface Known {
  readonly row: BookmarkRow | undefined;
  readonly hidden: HiddenRow | undefined;
}

/** What is known of bookmarks, in the order of their ids, which need not be of any. */
export async function readKnown(stores: KnownStores, ids: readonly string[]): Promise<readonly Known[]> {
  const [bookmarks, hidden] = [stores.objectStore('bookmarks'), stores.objectStore('hidden')];
  const keys = ids as readonly BookmarkId[]; // at most, they are found nowhere
  const [isRow, isHidden] = await Promise.all([keysAmong(bookmarks, keys), keysAmong(hidden, keys)]);
  return Promise.all(
    keys.map(async (key) => {
      const [row, other] = await Promise.all([
        isRow(key) ? bookmarks.get(key) : undefined,
        isHidden(key) ? hidden.get(key) : undefined,
      ]);
      return { row, hidden: other };
    }),
  );
}

/** All cells of a bookmark, shown or not; none where nothing is known. */
export function cellsOfKnown({ row, hidden }: Known): Cells {
  if (row) return cellsToSync(bookmarkOfRow(row));
  return hidden ? cellsOfHidden(hidden) : new Map();
}
