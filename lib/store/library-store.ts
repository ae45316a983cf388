import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { changedCells, stampChanges } from '@/lib/bookmarks/cells';
import { normalizeUrl } from '@/lib/bookmarks/normalize-url';
import type { LibraryDatabase } from './connection';
import { findByAliases } from './find-by-aliases';
import { keepCount } from './keep-count';
import { bookmarkOfRow, LibraryReader } from './library-reader';
import { noteInOutbox } from './outbox';
import type { BookmarkRow } from './schema';
import { attempt } from './store-error';
import { isDiskFailure, type WriteHalt } from './write-halt';

/** The page to save: its id and every normalised address it is known under. */
export interface SaveTarget {
  readonly id: BookmarkId;
  readonly aliases: readonly string[];
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
  save(
    target: SaveTarget,
    make: (known: Bookmark | undefined) => Bookmark,
    text: string | null = null,
  ): Promise<Result<Bookmark, AppError>> {
    return this.#runWrite((database) => this.#write(database, target, make, text));
  }

  /** Changes one bookmark that exists. */
  async update(id: BookmarkId, change: (known: Bookmark) => Bookmark): Promise<Result<Bookmark, AppError>> {
    const updated = await this.#runWrite((database) =>
      this.#write(database, { id, aliases: [] }, (known) => (known ? change(known) : undefined), null),
    );
    if (!updated.ok) return updated;
    return updated.value ? ok(updated.value) : err({ type: 'BookmarkMissing' });
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

  /** `make` answering undefined leaves everything as it is. */
  async #write<Made extends Bookmark | undefined>(
    database: LibraryDatabase,
    target: SaveTarget,
    make: (known: Bookmark | undefined) => Made,
    text: string | null,
  ): Promise<Made> {
    const transaction = database.transaction(['bookmarks', 'outbox', 'texts', 'counts'], 'readwrite', {
      durability: 'strict',
    });
    const write = async () => {
      const bookmarks = transaction.objectStore('bookmarks');
      const byId = await bookmarks.get(target.id);
      const byAlias = await findByAliases(bookmarks.index('aliases'), target.aliases);
      const row = byId?.deletedAt === null ? byId : (byAlias ?? byId);
      const known = row && bookmarkOfRow(row);
      const made = make(known);
      if (made === undefined) return made;
      const bookmark = stampChanges(known, made, this.now());
      const changed = changedCells(known, bookmark);
      if (changed.length > 0) {
        await bookmarks.put(rowOf(bookmark));
        await noteInOutbox(transaction.objectStore('outbox'), bookmark.id, changed);
        await keepCount(transaction.objectStore('counts'), known, bookmark);
      }
      if (text !== null) await transaction.objectStore('texts').put({ id: bookmark.id, text });
      return bookmark as Made;
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

function rowOf(bookmark: Bookmark): BookmarkRow {
  const retells = bookmark.originalUrl === null ? null : normalizeUrl(bookmark.originalUrl);
  return {
    ...bookmark,
    ...(bookmark.deletedAt === null && {
      listOrder: [-bookmark.savedAt, bookmark.id] as [number, BookmarkId],
    }),
    ...(retells !== null && { retells }),
  };
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
