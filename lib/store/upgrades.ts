import type { IDBPDatabase } from 'idb';
import type { LibrarySchema } from './schema';

type Upgrade = (database: IDBPDatabase<LibrarySchema>) => void;

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
];

export function upgradeLibrary(database: IDBPDatabase<LibrarySchema>, fromVersion: number): void {
  for (const upgrade of upgrades.slice(fromVersion)) upgrade(database);
}
