import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { changedCells, stampChanges } from '@/lib/bookmarks/cells';
import type { LibraryDatabase } from './connection';
import { findByAliases } from './find-by-aliases';
import { keepCount } from './keep-count';
import { keepPacks, nextPlace, type PlacedChange } from './keep-packs';
import { LibraryReader } from './library-reader';
import { noteInOutbox, type WriteTransaction, writeStores } from './outbox';
import { bookmarkOfRow, rowOf } from './row';
import { attempt } from './store-error';
import { keepTagCounts } from './tag-counts';
import { isDiskFailure, type WriteHalt } from './write-halt';

/** The page to save: its id and every normalised address it is known under. */
export interface SaveTarget {
  readonly id: BookmarkId;
  readonly aliases: readonly string[];
}

/** One write. `make` answering undefined leaves everything as it is; `text` absent or null keeps the old one. */
export interface Change {
  readonly target: SaveTarget;
  readonly make: (known: Bookmark | undefined) => Bookmark | undefined;
  readonly text?: string | null;
}

/**
 * Reads and writes the library; only the background has one. A write answers after the browser says it is on disk
 * (`durability: 'strict'`), and puts the bookmark and its outbox row down together or not at all. Writing the same
 * thing twice is the same as once, so a caller that got no answer may ask again.
 */
export class LibraryStore extends LibraryReader {
  constructor(
    connection: LibraryReader['connection'],
    private readonly now: () => number,
    private readonly halt: WriteHalt,
  ) {
    super(connection);
  }

  /** Creates or changes the bookmark of a page, found by id, else by any of its addresses. `text` null keeps the old one. */
  async save(
    target: SaveTarget,
    make: (known: Bookmark | undefined) => Bookmark,
    text: string | null = null,
  ): Promise<Result<Bookmark, AppError>> {
    return this.#writeOne({ target, make, text });
  }

  /** Changes one bookmark that exists. */
  async update(id: BookmarkId, change: (known: Bookmark) => Bookmark): Promise<Result<Bookmark, AppError>> {
    return this.#writeOne({ target: { id, aliases: [] }, make: (known) => known && change(known) });
  }

  /** Makes many changes, one after the other, in one transaction: all of them or none. Answers what each made. */
  writeAll(changes: readonly Change[]): Promise<Result<readonly (Bookmark | undefined)[], AppError>> {
    return this.#runWrite((database) => this.#write(database, changes));
  }

  /** Keeps a small picture of a page. It can be made again, so it is not worth a synchronous write. */
  putThumbnail(id: BookmarkId, image: Blob): Promise<Result<null, AppError>> {
    return this.#runWrite(async (database) => {
      await database.put('thumbnails', { id, image });
      return null;
    });
  }

  /** The name of this profile among others: ten random characters, made once. */
  profile(): Promise<Result<string, AppError>> {
    return this.#runWrite(async (database) => {
      const { store, done } = database.transaction('facts', 'readwrite', { durability: 'strict' });
      const known = await store.get('profile');
      const profile = known ?? crypto.randomUUID().replaceAll('-', '').slice(0, 10);
      await Promise.all([known === undefined && store.put(profile, 'profile'), done]);
      return profile;
    });
  }

  async #runWrite<Value>(
    work: (database: LibraryDatabase) => Promise<Value>,
  ): Promise<Result<Value, AppError>> {
    return attempt(async () => {
      if (await this.halt.isSet()) return err({ type: 'WritesHalted' });
      try {
        return ok(await this.connection.use(work));
      } catch (thrown) {
        if (!isDiskFailure(thrown)) throw thrown;
        await this.halt.set();
        return err({ type: 'WritesHalted' });
      }
    });
  }

  async #writeOne(change: Change): Promise<Result<Bookmark, AppError>> {
    const written = await this.writeAll([change]);
    if (!written.ok) return written;
    const [bookmark] = written.value;
    return bookmark ? ok(bookmark) : err({ type: 'BookmarkMissing' });
  }

  async #write(
    database: LibraryDatabase,
    changes: readonly Change[],
  ): Promise<readonly (Bookmark | undefined)[]> {
    const transaction = database.transaction([...writeStores], 'readwrite', { durability: 'strict' });
    const write = async () => {
      const made: (Bookmark | undefined)[] = [];
      const placed: PlacedChange[] = [];
      // In turn: a later change may be of the bookmark that an earlier one made.
      for (const change of changes) {
        const written = await writeChange(transaction, change, this.now());
        made.push(written?.after);
        if (written) placed.push(written);
      }
      await keepPacks(transaction, placed);
      return made;
    };
    try {
      const [written] = await Promise.all([write(), transaction.done]);
      return written;
    } catch (thrown) {
      // A request of an aborted transaction says no more than that; the transaction knows why.
      const cause = transaction.error ?? thrown;
      abortQuietly(transaction);
      throw cause;
    }
  }
}

async function writeChange(
  transaction: WriteTransaction,
  { target, make, text = null }: Change,
  now: number,
): Promise<PlacedChange | undefined> {
  const bookmarks = transaction.objectStore('bookmarks');
  const byId = await bookmarks.get(target.id);
  const byAlias = await findByAliases(bookmarks.index('aliases'), target.aliases);
  const row = byId?.deletedAt === null ? byId : (byAlias ?? byId);
  const known = row && bookmarkOfRow(row);
  const made = make(known);
  if (made === undefined) return undefined;
  const bookmark = stampChanges(known, made, now);
  const changed = changedCells(known, bookmark);
  const place = row?.place ?? (await nextPlace(transaction));
  if (changed.length > 0) {
    await bookmarks.put(rowOf(bookmark, place));
    await noteInOutbox(transaction.objectStore('outbox'), bookmark.id, changed);
    await keepCount(transaction.objectStore('counts'), known, bookmark);
    await keepTagCounts(transaction.objectStore('counts'), known, bookmark);
  }
  if (text !== null) await transaction.objectStore('texts').put({ id: bookmark.id, text });
  return { place, before: known, after: bookmark, text };
}

/** Takes back what a failed write had put down already: all of it or nothing. */
function abortQuietly(transaction: { abort(): void; readonly done: Promise<void> }): void {
  transaction.done.catch(() => undefined); // whoever wrote is told by the error that brought us here
  try {
    transaction.abort();
  } catch {
    // It had ended by itself.
  }
}
