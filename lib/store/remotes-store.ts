import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { foldTag } from '@/lib/bookmarks/edit';
import type { RemoteRow } from '@/lib/sync/remote-row';
import type { RemoteId } from '@/lib/sync/setup';
import type { Connection, LibraryDatabase } from './connection';
import { guardedWrite } from './guarded-write';
import type { LocalTagKey } from './schema';
import { attempt } from './store-error';
import type { WriteHalt } from './write-halt';

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
    return guardedWrite(this.connection, this.halt, async (database) => {
      const { store, done } = database.transaction('remotes', 'readwrite', { durability: 'strict' });
      const known = await store.get(id);
      const row = change(known);
      await Promise.all([row && store.put(row), done]);
      return row ?? known ?? null;
    });
  }

  /** Forgets a remote, its credentials and keys, and what was on its way to or from it. */
  forget(id: RemoteId): Promise<Result<null, AppError>> {
    return guardedWrite(this.connection, this.halt, async (database) => {
      const transaction = database.transaction(
        ['remotes', 'outgoing', 'heldSegments', 'heldBytes', 'folders'],
        'readwrite',
        {
          durability: 'strict',
        },
      );
      const row = await transaction.objectStore('remotes').get(id);
      const ofRemote = IDBKeyRange.bound([id], [id, []]);
      await Promise.all([
        transaction.objectStore('remotes').delete(id),
        transaction.objectStore('outgoing').delete(ofRemote),
        transaction.objectStore('heldSegments').delete(ofRemote),
        transaction.objectStore('heldBytes').delete(ofRemote),
        row?.setup.kind === 'folder' && transaction.objectStore('folders').delete(row.setup.handle),
        transaction.done,
      ]);
      return null;
    });
  }

  /** What this profile calls itself; null until a person named it. */
  profileName(): Promise<Result<string | null, AppError>> {
    return this.#read(async (database) => (await database.get('facts', 'profileName')) ?? null);
  }

  nameProfile(name: string): Promise<Result<null, AppError>> {
    return this.#putFact('profileName', name);
  }

  /** Tags that never leave this profile, as `foldTag` compares them. */
  localTags(): Promise<Result<ReadonlySet<string>, AppError>> {
    return this.#read(async (database) => {
      const keys = await database.getAllKeys('facts', localTagKeys());
      return new Set(keys.map((key) => key.slice(localTagPrefix.length)));
    });
  }

  setTagLocal(tag: string, isLocal: boolean): Promise<Result<null, AppError>> {
    return this.#putFact(`${localTagPrefix}${foldTag(tag)}`, isLocal ? '' : null);
  }

  #putFact(key: 'profileName' | LocalTagKey, value: string | null): Promise<Result<null, AppError>> {
    return guardedWrite(this.connection, this.halt, async (database) => {
      const { store, done } = database.transaction('facts', 'readwrite', { durability: 'strict' });
      await Promise.all([value === null ? store.delete(key) : store.put(value, key), done]);
      return null;
    });
  }

  #read<Value>(work: (database: LibraryDatabase) => Promise<Value>): Promise<Result<Value, AppError>> {
    return attempt(async () => ok(await this.connection.use(work)));
  }
}

const localTagPrefix = 'local-tag:';

export function localTagKeys(): IDBKeyRange {
  return IDBKeyRange.bound(localTagPrefix, `${localTagPrefix}\uffff`);
}
