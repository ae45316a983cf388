import { IDBFactory } from 'fake-indexeddb';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import type { CellName } from '@/lib/bookmarks/cells';
import { Connection } from '@/lib/store/connection';
import type { LibraryStore } from '@/lib/store/library-store';
import { SyncLocal } from '@/lib/store/sync-local';
import type { WriteHalt } from '@/lib/store/write-halt';
import type { CellRecord } from '@/lib/sync/cell';
import { createStore, memoryHalt } from '../store';
import { remoteRowOf } from './remote-row';

/** One browser profile: a library of its own in a database of its own, with the real store. */
export class Profile {
  clock = 1_000;
  /** How often it heard of something merged. */
  merges = 0;
  readonly halt: WriteHalt = memoryHalt();
  #factory = new IDBFactory();
  connection = new Connection();
  store: LibraryStore = this.#createStore();

  /** A library with these remotes, of which `first` is the one that the shorthands below mean. */
  static async create(...remotes: string[]): Promise<Profile> {
    const profile = new Profile();
    await profile.reopen();
    await profile.connection.use(async (database) => {
      for (const id of remotes) await database.put('remotes', remoteRowOf(id));
    });
    return profile;
  }

  /** As after a restart of the browser: another handle on the same disk. */
  async reopen(): Promise<void> {
    await this.connection.use(async (database) => database.close()).catch(() => undefined);
    globalThis.indexedDB = this.#factory;
    this.connection = new Connection();
    this.store = this.#createStore();
    await this.connection.use((database) => database.count('facts'));
  }

  local(remote: string, isSent: (cell: CellName) => boolean = () => true, isPrivate = false): SyncLocal {
    return new SyncLocal(this.connection, this.halt, {
      remote,
      isSent,
      isPrivate,
      onMerged: () => {
        this.merges += 1;
      },
      now: () => this.clock,
    });
  }

  async save(bookmark: Bookmark): Promise<Bookmark> {
    const saved = await this.store.save(bookmark, (known) => (known ? { ...known, ...bookmark } : bookmark));
    if (!saved.ok) throw new Error(saved.error.type);
    return saved.value;
  }

  async edit(id: BookmarkId, change: Partial<Bookmark>): Promise<Bookmark> {
    const edited = await this.store.update(id, (known) => ({ ...known, ...change }));
    if (!edited.ok) throw new Error(edited.error.type);
    return edited.value;
  }

  /** From the trash and for good. */
  async bury(id: BookmarkId): Promise<void> {
    await this.edit(id, { deletedAt: this.clock });
    await this.store.purge([id]);
  }

  async get(id: BookmarkId): Promise<Bookmark | null> {
    const found = await this.store.get(id);
    if (!found.ok) throw new Error(found.error.type);
    return found.value;
  }

  #createStore(): LibraryStore {
    return createStore({ connection: this.connection, now: () => this.clock, halt: this.halt });
  }
}

/** All that is left to be sent, as if it were sent: the link's mark moves with each segment. */
export async function sendAll(local: SyncLocal, maxChars = 1e9): Promise<CellRecord[]> {
  const all: CellRecord[] = [];
  for (;;) {
    const link = await local.link();
    if (!link) throw new Error('no link yet');
    const batch = await local.unsent(link.sent, maxChars);
    if (batch === null) return all;
    all.push(...batch.records);
    await local.save({ ...link, sent: batch.sent });
  }
}

/** Records as lists of names, sorted: what would be sent. */
export function namesIn(records: readonly CellRecord[]): Record<string, string[]> {
  return Object.fromEntries(records.map(({ id, cells }) => [id, [...cells.keys()].sort()]));
}
