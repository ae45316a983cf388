import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import type { Pair } from '@/lib/bookmarks/merge';
import type { KeptSearch, SearchId } from '@/lib/bookmarks/saved-search';
import { keepAnswer, recallAnswer } from './answers';
import { apartKeyOf } from './apart-keys';
import { bury } from './bury';
import type { LibraryDatabase } from './connection';
import { guardedTransaction, guardedWrite } from './guarded-write';
import { keepLocalLike } from './local-tags';
import { mergePair, unmergePair } from './merge-pair';
import { bringBackSearches, putSearch, removeSearch } from './saved-searches';
import { WholeLibraryReader } from './whole-library-reader';
import {
  type Change,
  type SaveTarget,
  type WriteTransaction,
  writeChanges,
  writeStores,
} from './write-changes';
import type { WriteHalt } from './write-halt';

/**
 * Reads and writes the library; only the background has one. A write answers after the browser says it is on disk
 * (`durability: 'strict'`), and puts the bookmark and its outbox row down together or not at all. Writing the same
 * thing twice is the same as once, so a caller that got no answer may ask again.
 */
export class LibraryStore extends WholeLibraryReader {
  constructor(
    connection: WholeLibraryReader['connection'],
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
    return this.#runTransaction((transaction) => writeChanges(transaction, changes, () => this.now()));
  }

  /**
   * Makes many changes likewise, for a request whose repeat must not find out anew what it changed: the answer goes to
   * disk with the changes, and a repeat gets it and changes nothing. `plan` is called once per try.
   */
  writeOnce<Answer>(
    requestId: string,
    plan: () => AnsweredChanges<Answer>,
  ): Promise<Result<Answer, AppError>> {
    return this.#runTransaction(async (transaction) => {
      const known = await recallAnswer(transaction, requestId);
      if (known !== undefined) return known as Answer; // kept under this name by nobody else
      const { changes, answer, staysLocal } = plan();
      if (staysLocal) await keepLocalLike(transaction, staysLocal);
      await writeChanges(transaction, changes, () => this.now());
      const given = answer();
      await keepAnswer(transaction, requestId, given);
      return given;
    });
  }

  /** Makes one bookmark of two, or two of one again: see `merge-pair.ts`. */
  merge(pair: Pair): Promise<Result<Bookmark, AppError>> {
    return this.#attemptTransaction((transaction) => mergePair(transaction, pair, this.now()));
  }

  unmerge(pair: Pair): Promise<Result<Bookmark, AppError>> {
    return this.#attemptTransaction((transaction) => unmergePair(transaction, pair, this.now()));
  }

  /**
   * Removes those of these bookmarks for good that are in the trash, in one transaction. Answers how many have gone for
   * this request so far: before a repeat, too, which finds none of them.
   */
  purge(
    ids: readonly BookmarkId[],
    requestId: string = crypto.randomUUID(),
  ): Promise<Result<number, AppError>> {
    return this.#runTransaction(async (transaction) => {
      const before = Number((await recallAnswer(transaction, requestId)) ?? 0);
      const gone = await bury(transaction, ids, this.now());
      if (gone > 0) {
        await transaction.objectStore('answers').clear(); // what undoes earlier changes tells of what is gone
        await keepAnswer(transaction, requestId, before + gone);
      }
      return before + gone;
    });
  }

  /** Saves a search under its id, or changes the one that has it. */
  putSearch(search: KeptSearch): Promise<Result<null, AppError>> {
    return this.#attemptTransaction((transaction) => putSearch(transaction, search, this.now()));
  }

  removeSearch(id: SearchId): Promise<Result<null, AppError>> {
    return this.#attemptTransaction((transaction) => removeSearch(transaction, id, this.now()));
  }

  /** Puts back those of these searches that were deleted since; and, `isAsItWas`, those that were changed. */
  bringBackSearches(searches: readonly KeptSearch[], isAsItWas: boolean): Promise<Result<void, AppError>> {
    return this.#runTransaction((transaction) =>
      bringBackSearches(transaction, searches, { isAsItWas, now: this.now() }),
    );
  }

  /** Remembers on this device that two bookmarks are two, or forgets it: no cell of either (docs/decisions/0010). */
  setApart(one: BookmarkId, other: BookmarkId, isApart: boolean): Promise<Result<null, AppError>> {
    return this.#runWrite(async (database) => {
      const key = apartKeyOf(one, other);
      const { store, done } = database.transaction('facts', 'readwrite', { durability: 'strict' });
      await Promise.all([isApart ? store.put('', key) : store.delete(key), done]);
      return null;
    });
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

  #runWrite<Value>(work: (database: LibraryDatabase) => Promise<Value>): Promise<Result<Value, AppError>> {
    return guardedWrite(this.connection, this.halt, work);
  }

  async #writeOne(change: Change): Promise<Result<Bookmark, AppError>> {
    const written = await this.writeAll([change]);
    if (!written.ok) return written;
    const [bookmark] = written.value;
    return bookmark ? ok(bookmark) : err({ type: 'BookmarkMissing' });
  }

  /** The same for work that can find that there is nothing to write, and why. */
  async #attemptTransaction<Value>(
    work: (transaction: WriteTransaction) => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> {
    const outcome = await this.#runTransaction(work);
    return outcome.ok ? outcome.value : outcome;
  }

  #runTransaction<Value>(
    work: (transaction: WriteTransaction) => Promise<Value>,
  ): Promise<Result<Value, AppError>> {
    return guardedTransaction(this.connection, this.halt, writeStores, work);
  }
}

/** Changes, and what to answer once all have been made. */
export interface AnsweredChanges<Answer> {
  readonly changes: readonly Change[];
  readonly answer: () => Answer;
  /** A tag that from now on never leaves this profile if another does not. */
  readonly staysLocal?: { readonly tag: string; readonly like: string };
}
