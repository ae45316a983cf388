import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { cellsToSync } from '@/lib/bookmarks/cells';
import { withDeletedAt } from '@/lib/bookmarks/edit';
import { bookmarkFromCells } from '@/lib/bookmarks/from-cells';
import { readCells } from '@/lib/bookmarks/read-cells';
import { type SavedSearch, searchCell, searchesOf, searchesRecord } from '@/lib/bookmarks/saved-search';
import { announceChange } from '@/lib/messaging/events';
import type { LibraryStore } from '@/lib/store/library-store';
import { StoreFailure } from '@/lib/store/store-error';
import type { CellRecord } from '@/lib/sync/cell';
import type { RestorePoint } from '@/lib/sync/view';
import { readRestoreFile, writeRestoreFile } from '@/lib/transfer/restore-file';
import { attempted } from './with-remote';

/** Why a restore point was made. */
export type RestoreReason = 'weekly' | 'removal' | 'person';

const kept = 5;
const weekMs = 7 * 24 * 60 * 60 * 1_000;
/** Nothing is being made for longer. */
const longestMakingMs = 60 * 60 * 1_000;
/** Bookmarks in memory at a time. */
const batchSize = 200;

/** When, how many bookmarks, why: all there is to know of a restore point is its name. */
const filePattern = /^(\d{1,16})-(\d{1,9})-(weekly|removal|person)\.gz$/;

/**
 * The library as it was, in files of the origin's private file system: what neither a merge nor a mistake changes. Only
 * what is in sight is kept, without the readable text; and the saved searches.
 */
export class RestorePoints {
  constructor(
    private readonly store: LibraryStore,
    private readonly openFolder: () => Promise<FileSystemDirectoryHandle>,
    private readonly now: () => number,
  ) {}

  /** Newest first. */
  list(): Promise<Result<readonly RestorePoint[], AppError>> {
    return attempted(async () => {
      const points = await readPoints(await this.openFolder());
      return points.filter(isWhole).sort((one, other) => other.madeAt - one.madeAt);
    });
  }

  /** Makes one, and lets go of the oldest that are too many. */
  make(why: RestoreReason): Promise<Result<RestorePoint, AppError>> {
    return attempted(async () => {
      const madeAt = this.now();
      const bookmarks = unwrap(await this.store.countInSight());
      const id = `${madeAt}-${bookmarks}-${why}`;
      const name = `${id}.gz`;
      const folder = await this.openFolder();
      const file = await folder.getFileHandle(name, { create: true });
      try {
        await writeRestoreFile(this.#inSight(), await file.createWritable());
      } catch (thrown) {
        await folder.removeEntry(name);
        throw thrown;
      }
      const points = unwrap(await this.list());
      const torn = (await readPoints(folder)).filter((point) => isTorn(point, madeAt));
      for (const old of [...points.slice(kept), ...torn]) await folder.removeEntry(`${old.id}.gz`);
      return { id, madeAt, bookmarks, sizeBytes: (await file.getFile()).size };
    });
  }

  /** One a week, as long as there is something to keep. */
  async makeWeekly(): Promise<void> {
    const [points, bookmarks] = [await this.list(), await this.store.countInSight()];
    if (!points.ok || !bookmarks.ok || bookmarks.value === 0) return;
    const newest = points.value.find(({ id }) => id.endsWith('weekly'));
    // Nobody asked for it, and it is made with the next chance when it could not be.
    if (!newest || newest.madeAt + weekMs <= this.now()) await this.make('weekly');
  }

  /**
   * Brings back what a restore point has and the list has not, and its saved searches likewise; what is there stays as it
   * is. Answers how many bookmarks came back.
   */
  restore(id: string): Promise<Result<number, AppError>> {
    return attempted(async () => {
      let restored = 0;
      for await (const batch of this.#read(id)) {
        restored += unwrap(await this.#bringBack(batch));
        announceChange();
      }
      return restored;
    });
  }

  async *#read(id: string): AsyncGenerator<readonly CellRecord[]> {
    try {
      const folder = await this.openFolder();
      const file = await (await folder.getFileHandle(`${id}.gz`)).getFile();
      yield* readRestoreFile(file.stream());
    } catch {
      // Gone, torn or rotten: to a person it is the same, another one has to do.
      throw new StoreFailure({ type: 'RestorePointUnreadable' });
    }
  }

  async #bringBack(batch: readonly CellRecord[]): Promise<Result<number, AppError>> {
    for (const { id, cells } of batch.filter((record) => record.id === searchesRecord)) {
      const broughtBack = await this.store.bringBackSearches(searchesOf(readCells(id, cells)));
      if (!broughtBack.ok) return broughtBack;
    }
    let restored = 0;
    // Their ids had their shape checked with the row.
    const bookmarks = batch.flatMap(({ id, cells }) => bookmarkFromCells(id as BookmarkId, cells) ?? []);
    const changes = bookmarks.map((bookmark) => ({
      target: { id: bookmark.id, aliases: [] },
      make(known: Bookmark | undefined) {
        if (known?.deletedAt === null) return known;
        restored++;
        return withDeletedAt(known ?? bookmark, null);
      },
    }));
    const written = await this.store.writeAll(changes);
    return written.ok ? ok(restored) : written;
  }

  async *#inSight(): AsyncGenerator<readonly CellRecord[]> {
    yield [recordOf(unwrap(await this.store.searches()))];
    for (let last: BookmarkId | null = null; ; ) {
      const batch: readonly Bookmark[] = unwrap(await this.store.byId(last, batchSize));
      const end: Bookmark | undefined = batch.at(-1);
      if (!end) return;
      const inSight = batch.filter(({ deletedAt }) => deletedAt === null);
      yield inSight.map((bookmark) => ({ id: bookmark.id, cells: cellsToSync(bookmark) }));
      last = end.id;
    }
  }
}

/** They are stamped anew when they are brought back. */
function recordOf(searches: readonly SavedSearch[]): CellRecord {
  const cells = new Map(
    searches.map(({ id, name, query }) => [searchCell(id), { value: { name, query }, stamp: 0 }]),
  );
  return { id: searchesRecord, cells };
}

async function readPoints(folder: FileSystemDirectoryHandle): Promise<readonly RestorePoint[]> {
  const points: RestorePoint[] = [];
  for await (const handle of folder.values()) {
    const point = handle.kind === 'file' ? pointOf(handle.name) : null;
    if (point) points.push({ ...point, sizeBytes: (await (handle as FileSystemFileHandle).getFile()).size });
  }
  return points;
}

/** Files get what was written to them all at once, at the end: an empty one is being made, or its making was cut short. */
function isWhole({ sizeBytes }: RestorePoint): boolean {
  return sizeBytes > 0;
}

function isTorn(point: RestorePoint, now: number): boolean {
  return !isWhole(point) && point.madeAt + longestMakingMs < now;
}

function pointOf(name: string): Omit<RestorePoint, 'sizeBytes'> | null {
  const [, madeAt, bookmarks] = filePattern.exec(name) ?? [];
  if (madeAt === undefined) return null;
  return { id: name.slice(0, -'.gz'.length), madeAt: Number(madeAt), bookmarks: Number(bookmarks) };
}

function unwrap<Value>(result: Result<Value, AppError>): Value {
  if (!result.ok) throw new StoreFailure(result.error);
  return result.value;
}
