import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import type { TagCount } from '@/lib/bookmarks/tags';
import type { Pack, PackKind } from '@/lib/search/pack';
import { apartKeys, apartPairOf } from './apart-keys';
import type { Connection, LibraryDatabase } from './connection';
import { findByAliases } from './find-by-aliases';
import { bookmarkOfRow } from './row';
import { attempt } from './store-error';
import { tagCountsOf, tagKeys } from './tag-counts';

/** How many bookmarks one page of the list holds. */
export const pageSize = 50;

/** How many bookmarks of one source are looked at. */
const maxSharing = 50;

/** Where a page of the list ended; the next one starts right behind it. */
export type PageCursor = readonly [negativeSavedAt: number, id: BookmarkId];

export interface BookmarkPage {
  /** Newest first, without those in the trash. */
  readonly bookmarks: readonly Bookmark[];
  /** Null when this was the last page. */
  readonly next: PageCursor | null;
}

export interface KnownPage {
  /** The bookmark of this very page; null when it was never saved or lies in the trash. */
  readonly bookmark: Bookmark | null;
  /** A saved page that retells this one. */
  readonly retelling: Bookmark | null;
}

/**
 * Reads the library. Screens own one each: the background is not woken to paint a list. Every call answers with a
 * value or with the error a person should see; none throws.
 */
export class LibraryReader {
  constructor(protected readonly connection: Connection) {}

  /** One page of the list, at a cost that does not depend on the size of the library. */
  page(after: PageCursor | null = null, limit = pageSize): Promise<Result<BookmarkPage, AppError>> {
    return this.run(async (database) => {
      const range = after === null ? null : IDBKeyRange.lowerBound([...after], true);
      const rows = await database.getAllFromIndex('bookmarks', 'listOrder', range, limit);
      const last = rows.at(-1)?.listOrder;
      return { bookmarks: rows.map(bookmarkOfRow), next: rows.length < limit ? null : (last ?? null) };
    });
  }

  get(id: BookmarkId): Promise<Result<Bookmark | null, AppError>> {
    return this.run(async (database) => {
      const row = await database.get('bookmarks', id);
      return row ? bookmarkOfRow(row) : null;
    });
  }

  /** These bookmarks, in this order; those that are gone since are left out. */
  getMany(ids: readonly BookmarkId[]): Promise<Result<readonly Bookmark[], AppError>> {
    return this.run(async (database) => {
      const { store } = database.transaction('bookmarks');
      const rows = await Promise.all(ids.map((id) => store.get(id)));
      return rows.flatMap((row) => (row ? [bookmarkOfRow(row)] : []));
    });
  }

  /** The page's own words, paragraphs split by blank lines; null when none were kept. */
  text(id: BookmarkId): Promise<Result<string | null, AppError>> {
    return this.run(async (database) => (await database.get('texts', id))?.text ?? null);
  }

  /** Packs by number; those that are not there are left out. All asked for at once: one is unpacked while the next is read. */
  packsOf(kind: PackKind, numbers: readonly number[]): Promise<Result<readonly Pack[], AppError>> {
    return this.run(async (database) => {
      const { store } = database.transaction('packs');
      const packs = await Promise.all(numbers.map((number) => store.get([kind, number])));
      return packs.filter((pack) => pack !== undefined);
    });
  }

  /** One pack; null when no bookmark of it has any words. */
  pack(kind: PackKind, number: number): Promise<Result<Pack | null, AppError>> {
    return this.run(async (database) => (await database.get('packs', [kind, number])) ?? null);
  }

  /**
   * Bookmarks of pages that retell one known under these addresses, that retell the same source as it does, or that are
   * that source; it may be among them. All normalised.
   */
  sharingSource(
    addresses: readonly string[],
    source: string | null,
  ): Promise<Result<readonly Bookmark[], AppError>> {
    return this.run(async (database) => {
      const { store } = database.transaction('bookmarks');
      const sources = source === null ? [] : [source];
      const found = await Promise.all([
        ...[...addresses, ...sources].map((address) => store.index('retells').getAll(address, maxSharing)),
        ...sources.map((address) => store.index('aliases').getAll(address, maxSharing)),
      ]);
      const rowById = new Map(found.flat().map((row) => [row.id, row]));
      return [...rowById.values()].filter(({ deletedAt }) => deletedAt === null).map(bookmarkOfRow);
    });
  }

  /** The numbers of the packs of a kind that were written after a revision, and the revision that holds now. */
  changedPacks(
    kind: PackKind,
    after: number,
  ): Promise<Result<{ readonly numbers: readonly number[]; readonly revision: number }, AppError>> {
    return this.run(async (database) => {
      const transaction = database.transaction(['packs', 'counts']);
      const range = IDBKeyRange.bound([kind, after], [kind, Number.POSITIVE_INFINITY], true);
      const [keys, revision] = await Promise.all([
        transaction.objectStore('packs').index('revision').getAllKeys(range),
        transaction.objectStore('counts').get('packRevision'),
      ]);
      return { numbers: keys.map(([, number]) => number), revision: revision ?? 0 };
    });
  }

  /** Answers "already saved?" for a page known under these normalised addresses. */
  find(addresses: readonly string[]): Promise<Result<KnownPage, AppError>> {
    return this.run(async (database) => {
      const { store } = database.transaction('bookmarks');
      const lookUp = async (index: 'aliases' | 'retells') => {
        const row = await findByAliases(store.index(index), addresses);
        return row?.deletedAt === null ? bookmarkOfRow(row) : null;
      };
      const [bookmark, retelling] = await Promise.all([lookUp('aliases'), lookUp('retells')]);
      return { bookmark, retelling };
    });
  }

  /** How many bookmarks the list holds; kept by every write, so that asking costs the same at any size. */
  count(): Promise<Result<number, AppError>> {
    return this.run(async (database) => (await database.get('counts', 'listed')) ?? 0);
  }

  /** Every tag in use outside the trash; costs what there are tags, whatever the number of bookmarks. */
  tags(): Promise<Result<readonly TagCount[], AppError>> {
    return this.run(async (database) => {
      const { store } = database.transaction('counts');
      const [keys, counts] = await Promise.all([store.getAllKeys(tagKeys()), store.getAll(tagKeys())]);
      return tagCountsOf(keys, counts);
    });
  }

  /** The pairs (`pairKey`) that a user called two. */
  keptApart(): Promise<Result<ReadonlySet<string>, AppError>> {
    return this.run(async (database) => {
      const keys = await database.getAllKeys('facts', apartKeys());
      return new Set(keys.map(apartPairOf));
    });
  }

  thumbnails(ids: readonly BookmarkId[]): Promise<Result<ReadonlyMap<BookmarkId, Blob>, AppError>> {
    return this.run(async (database) => {
      const { store } = database.transaction('thumbnails');
      const rows = await Promise.all(ids.map((id) => store.get(id)));
      return new Map(rows.flatMap((row) => (row ? [[row.id, row.image] as const] : [])));
    });
  }

  protected run<Value>(
    work: (database: LibraryDatabase) => Promise<Value>,
  ): Promise<Result<Value, AppError>> {
    return attempt(async () => ok(await this.connection.use(work)));
  }
}
