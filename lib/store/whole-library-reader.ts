import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import type { KeptSearch } from '@/lib/bookmarks/saved-search';
import { LibraryReader, type PageCursor } from './library-reader';
import { lastSequence } from './outbox';
import { bookmarkOfRow } from './row';
import { searchesIn } from './saved-searches';
import type { OutboxRow } from './schema';
import { idsByTag } from './tagged';

/** What only the background reads: all of a library, or all that changed in it, a portion at a time. */
export class WholeLibraryReader extends LibraryReader {
  /** The list's bookmarks behind one place of it and up to another, that one included; null is an end of the list. */
  between(
    after: PageCursor | null,
    upTo: PageCursor | null,
    limit: number,
  ): Promise<Result<readonly Bookmark[], AppError>> {
    return this.run(async (database) => {
      const range = rangeOf(after, upTo);
      const rows = await database.getAllFromIndex('bookmarks', 'listOrder', range, limit);
      return rows.map(bookmarkOfRow);
    });
  }

  /** Every bookmark, those in the trash too, by id: at most `limit` behind one. */
  byId(after: BookmarkId | null, limit: number): Promise<Result<readonly Bookmark[], AppError>> {
    return this.run(async (database) => {
      const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
      return (await database.getAll('bookmarks', range, limit)).map(bookmarkOfRow);
    });
  }

  /** Every saved search, by name. */
  searches(): Promise<Result<readonly KeptSearch[], AppError>> {
    return this.run(searchesIn);
  }

  /** How many bookmarks are not in the trash. */
  countInSight(): Promise<Result<number, AppError>> {
    return this.run(async (database) => {
      const { store } = database.transaction('bookmarks');
      const [all, trashed] = await Promise.all([store.count(), store.index('trash').count()]);
      return all - trashed;
    });
  }

  /** What was written behind a sequence of the outbox, oldest first: at most `limit` bookmarks. */
  changesSince(sequence: number, limit: number): Promise<Result<readonly OutboxRow[], AppError>> {
    return this.run((database) =>
      database.getAllFromIndex('outbox', 'sequence', IDBKeyRange.lowerBound(sequence, true), limit),
    );
  }

  /** The sequence of the last write; 0 when there was none. */
  lastSequence(): Promise<Result<number, AppError>> {
    return this.run((database) => lastSequence(database.transaction('outbox').store));
  }

  /** What lies in the trash since before a moment (ms since 1970), longest first, at most `limit`; neighbours share packs. */
  trashed(before: number, limit: number): Promise<Result<readonly BookmarkId[], AppError>> {
    return this.run((database) =>
      database.getAllKeysFromIndex(
        'bookmarks',
        'trash',
        IDBKeyRange.upperBound([before, Number.POSITIVE_INFINITY]),
        limit,
      ),
    );
  }

  /** Every bookmark that has a tag in any spelling, those in the trash too. */
  tagged(tag: string): Promise<Result<readonly BookmarkId[], AppError>> {
    return this.run(async (database) => {
      const idsBySpelling = await idsByTag(database.transaction('bookmarks').store.index('tags'), tag);
      return [...new Set([...idsBySpelling.values()].flat())];
    });
  }
}

function rangeOf(after: PageCursor | null, upTo: PageCursor | null): IDBKeyRange | null {
  if (after && upTo) return IDBKeyRange.bound([...after], [...upTo], true, false);
  if (after) return IDBKeyRange.lowerBound([...after], true);
  return upTo && IDBKeyRange.upperBound([...upTo]);
}
