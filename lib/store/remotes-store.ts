import type { IDBPTransaction, StoreNames } from 'idb';
import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { SearchId } from '@/lib/bookmarks/saved-search';
import type { RemoteRow } from '@/lib/sync/remote-row';
import type { RemoteId } from '@/lib/sync/setup';
import type { Connection, LibraryDatabase } from './connection';
import { guardedTransaction } from './guarded-write';
import { localSearchKey, readLocalSearches } from './local-cells';
import { localTagKey, readLocalTags } from './local-tags';
import type { LibrarySchema } from './schema';
import { sendTagAgain } from './send-tag-again';
import { attempt } from './store-error';
import { countUnsent } from './sync-reader';
import type { WriteHalt } from './write-halt';

const onTheWay = ['outgoing', 'heldSegments', 'heldBytes'] as const;
const clearedStores = [...onTheWay, 'remotes', 'folders'] as const;

/** Remotes as this profile keeps them; only the background has one of these. Writes are on disk when they answer. */
export class RemotesStore {
  constructor(
    private readonly connection: Connection,
    private readonly halt: WriteHalt,
  ) {}

  all(): Promise<Result<readonly RemoteRow[], AppError>> {
    return this.#read((database) => database.getAll('remotes'));
  }

  /** Null when there is none of that id. */
  get(id: RemoteId): Promise<Result<RemoteRow | null, AppError>> {
    return this.#read(async (database) => (await database.get('remotes', id)) ?? null);
  }

  /** Puts down what `change` makes of a row (undefined: there is none); null leaves it as it is. Answers what is there now. */
  change(
    id: RemoteId,
    change: (known: RemoteRow | undefined) => RemoteRow | null,
  ): Promise<Result<RemoteRow | null, AppError>> {
    return this.#write(['remotes'], async (transaction) => {
      const store = transaction.objectStore('remotes');
      const known = await store.get(id);
      const row = change(known);
      if (row) await store.put(row);
      return row ?? known ?? null;
    });
  }

  /** Puts down a remote as it was described just now: nothing is on its way to or from it. Answers what it was before. */
  prepare(row: RemoteRow): Promise<Result<RemoteRow | null, AppError>> {
    return this.#replace(row.id, row, () => true);
  }

  /**
   * Forgets a remote, its credentials and keys, and what was on its way to or from it, if it is as `isForgotten` wants it.
   * Answers what it was; null when it was not forgotten.
   */
  forget(
    id: RemoteId,
    isForgotten: (row: RemoteRow) => boolean = () => true,
  ): Promise<Result<RemoteRow | null, AppError>> {
    return this.#replace(id, null, isForgotten);
  }

  /** How many bookmarks have changes that a remote lacks: at most a few too many. */
  countUnsent(row: Pick<RemoteRow, 'link'>): Promise<Result<number, AppError>> {
    return this.#read((database) => countUnsent(database, row));
  }

  /** What this profile calls itself; null until a person named it. */
  profileName(): Promise<Result<string | null, AppError>> {
    return this.#read(async (database) => (await database.get('facts', 'profileName')) ?? null);
  }

  nameProfile(name: string): Promise<Result<null, AppError>> {
    return this.#write(['facts'], async (transaction) => {
      await transaction.objectStore('facts').put(name, 'profileName');
      return null;
    });
  }

  /** Tags that never leave this profile, as `foldTag` compares them. */
  localTags(): Promise<Result<ReadonlySet<string>, AppError>> {
    return this.#read((database) => readLocalTags(database.transaction('facts').store));
  }

  /** A tag that may leave again is told anew wherever it is, as remotes have passed it over. */
  setTagLocal(tag: string, isLocal: boolean): Promise<Result<null, AppError>> {
    const key = localTagKey(tag);
    return this.#write(['facts', 'bookmarks', 'outbox'], async (transaction) => {
      const facts = transaction.objectStore('facts');
      if (isLocal) await facts.put('', key);
      else {
        await facts.delete(key);
        await sendTagAgain(transaction, tag);
      }
      return null;
    });
  }

  /** Saved searches that never leave this profile, deleted ones among them. */
  localSearches(): Promise<Result<ReadonlySet<SearchId>, AppError>> {
    return this.#read((database) => readLocalSearches(database.transaction('facts').store));
  }

  /** Has a search that is not there yet stay in this profile once it is. */
  keepSearchLocal(id: SearchId): Promise<Result<null, AppError>> {
    return this.#write(['facts'], async (transaction) => {
      await transaction.objectStore('facts').put('', localSearchKey(id));
      return null;
    });
  }

  /** Answers the row that was there before; null when there was none, or none that is to be replaced. */
  #replace(
    id: RemoteId,
    row: RemoteRow | null,
    isReplaced: (known: RemoteRow) => boolean,
  ): Promise<Result<RemoteRow | null, AppError>> {
    return this.#write(clearedStores, async (transaction) => {
      const remotes = transaction.objectStore('remotes');
      const ofRemote = IDBKeyRange.bound([id], [id, []]);
      const known = await remotes.get(id);
      if (known && !isReplaced(known)) return null;
      const folder = folderOf(known);
      await Promise.all([
        row === null ? remotes.delete(id) : remotes.put(row),
        ...onTheWay.map((name) => transaction.objectStore(name).delete(ofRemote)),
        folder !== null && folder !== folderOf(row) && transaction.objectStore('folders').delete(folder),
      ]);
      return known ?? null;
    });
  }

  #write<Names extends StoreNames<LibrarySchema>[], Value>(
    stores: readonly [...Names],
    work: (transaction: IDBPTransaction<LibrarySchema, Names, 'readwrite'>) => Promise<Value>,
  ): Promise<Result<Value, AppError>> {
    return guardedTransaction(this.connection, this.halt, stores, work);
  }

  #read<Value>(work: (database: LibraryDatabase) => Promise<Value>): Promise<Result<Value, AppError>> {
    return attempt(async () => ok(await this.connection.use(work)));
  }
}

/** The key of its folder's handle; null where it has none. */
function folderOf(row: RemoteRow | null | undefined): string | null {
  return row?.setup.kind === 'folder' ? row.setup.handle : null;
}
