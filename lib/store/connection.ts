import { type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import { databaseName, databaseVersion, type LibrarySchema } from './schema';
import { isDeadHandle, OpenTimeout } from './store-error';

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

/** Another page holding an older version lets go within this, or the user is told to close it. */
const openTimeoutMs = 5_000;

/**
 * The one handle a context keeps on the library. It is opened when first needed, dropped when the browser closes it
 * or a newer version wants in, and opened again once when it turns out dead in use.
 */
export class Connection {
  #opening: Promise<LibraryDatabase> | null = null;

  async use<Value>(work: (database: LibraryDatabase) => Promise<Value>): Promise<Value> {
    const opening = this.#open();
    try {
      return await work(await opening);
    } catch (thrown) {
      if (!isDeadHandle(thrown)) throw thrown;
      this.#close(opening);
      return await work(await this.#open());
    }
  }

  /** Closes this handle; one that another caller has opened since stays. */
  #close(closing: Promise<LibraryDatabase>): void {
    if (this.#opening === closing) this.#opening = null;
    // A handle that never opened has nothing to close; whoever asked for it was told why.
    closing.then((database) => database.close()).catch(() => undefined);
  }

  #open(): Promise<LibraryDatabase> {
    if (this.#opening) return this.#opening;
    const opening = openDatabase(() => this.#close(opening));
    this.#opening = opening;
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = null;
    });
    return opening;
  }
}

/** Opens the library, upgraded where that is needed. `letGo` runs when a newer version wants in or the browser closed the handle. */
async function openDatabase(letGo: () => void): Promise<LibraryDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;
  let isBlocked = false;
  const callbacks = {
    blocked: () => {
      isBlocked = true;
    },
    blocking: letGo,
    terminated: letGo,
  };
  // An upgrade takes as long as the library is large; it is no sign that the library does not open.
  const opening = openUpgraded(callbacks, () => clearTimeout(timer)).then((database) => {
    if (isLate) database.close();
    return database;
  });
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(new OpenTimeout(isBlocked));
    }, openTimeoutMs);
  });
  return Promise.race([opening, timeout]).finally(() => clearTimeout(timer));
}

/** A library is upgraded once and opened a thousand times: what upgrading needs is loaded when it is needed. */
async function openUpgraded(
  callbacks: OpenDBCallbacks<LibrarySchema>,
  onUpgrade: () => void,
): Promise<LibraryDatabase> {
  let isOld = false;
  const opening = openDB<LibrarySchema>(databaseName, databaseVersion, {
    ...callbacks,
    upgrade: (_database, _from, _to, transaction) => {
      isOld = true;
      transaction.done.catch(() => undefined);
      transaction.abort();
    },
  });
  try {
    return await opening;
  } catch (thrown) {
    if (!isOld) throw thrown;
  }
  const { upgradeLibrary } = await import('./upgrades');
  return openDB<LibrarySchema>(databaseName, databaseVersion, {
    ...callbacks,
    upgrade: (database, oldVersion, _newVersion, transaction) => {
      onUpgrade();
      return upgradeLibrary(database, oldVersion, transaction);
    },
  });
}
