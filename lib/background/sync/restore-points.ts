import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { type CellName, cellsToSync, changedCells } from '@/lib/bookmarks/cells';
import { withDeletedAt } from '@/lib/bookmarks/edit';
import { bookmarkFromCells } from '@/lib/bookmarks/from-cells';
import { readCells } from '@/lib/bookmarks/read-cells';
import {
  type KeptSearch,
  type SearchId,
  searchCell,
  searchesOf,
  searchesRecord,
} from '@/lib/bookmarks/saved-search';
import { announceChange } from '@/lib/messaging/events';
import type { LibraryStore } from '@/lib/store/library-store';
import { StoreFailure } from '@/lib/store/store-error';
import type { Cell, CellRecord } from '@/lib/sync/cell';
import type { RestorePoint, RestoreReason } from '@/lib/sync/view';
import { readRestoreFile, writeRestoreFile } from '@/lib/transfer/restore-file';
import { attempted } from './with-remote';

/** How many are kept: of those that bring back what is missing, and of each kind that brings back all as it was. */
const kept = { missing: 5, changes: 3, return: 2 };
/** Changes that go on for so long are of one wave, and have one way back: to before the first of them. */
const waveMs = 60 * 60 * 1_000;
const weekMs = 7 * 24 * 60 * 60 * 1_000;
/** Nothing is being made for longer. */
const longestMakingMs = 60 * 60 * 1_000;
/** Bookmarks in memory at a time. */
const batchSize = 200;

/** When, how many bookmarks, why: all there is to know of a restore point is its name. */
const filePattern = /^(\d{1,16})-(\d{1,9})-(weekly|removal|person|return|changes-(\d{1,9}))\.gz$/;

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

  /**
   * Makes one, and lets go of the oldest that are too many. `changes`: how many bookmarks others are about to change;
   * `spared`: one that is not let go of.
   */
  make(
    reason: RestoreReason,
    { changes = null, spared = '' }: { readonly changes?: number | null; readonly spared?: string } = {},
  ): Promise<Result<RestorePoint, AppError>> {
    return attempted(async () => {
      const madeAt = this.now();
      const bookmarks = unwrap(await this.store.countInSight());
      const id = [madeAt, bookmarks, reason, ...(changes === null ? [] : [changes])].join('-');
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
      const old = [...tooMany(points, madeAt), ...torn].filter((point) => point.id !== spared);
      for (const each of old) await folder.removeEntry(`${each.id}.gz`);
      return { id, madeAt, bookmarks, reason, changes, sizeBytes: (await file.getFile()).size };
    });
  }

  /** One before others change many bookmarks; what is stopped in between, or goes on for a while, has one already. */
  async makeBeforeChanges(changes: number): Promise<Result<null, AppError>> {
    const points = await this.list();
    if (!points.ok) return points;
    const now = this.now();
    const isOfThisWave = ({ reason, madeAt }: RestorePoint) =>
      reason === 'changes' && madeAt <= now && now < madeAt + waveMs;
    if (points.value.some(isOfThisWave)) return ok(null);
    const made = await this.make('changes', { changes });
    return made.ok ? ok(null) : made;
  }

  /** One a week, as long as there is something to keep. */
  async makeWeekly(): Promise<void> {
    const [points, bookmarks] = [await this.list(), await this.store.countInSight()];
    if (!points.ok || !bookmarks.ok || bookmarks.value === 0) return;
    const newest = points.value.find(({ reason }) => reason === 'weekly');
    // Nobody asked for it, and it is made with the next chance when it could not be.
    if (!newest || newest.madeAt + weekMs <= this.now()) await this.make('weekly');
  }

  /**
   * Brings back what a restore point has and the list has not, and its saved searches likewise; what is there stays as it
   * is. One from before others changed much brings back all of its bookmarks as they were, after keeping them as they are.
   * Answers how many bookmarks came back.
   */
  restore(id: string): Promise<Result<number, AppError>> {
    return attempted(async () => {
      const point = pointOf(`${id}.gz`);
      const isAsItWas = point !== null && bringsBackAsItWas(point);
      if (isAsItWas) unwrap(await this.make('return', { spared: id }));
      let restored = 0;
      for await (const batch of this.#read(id)) {
        await this.#bringBackSearches(batch, isAsItWas);
        restored += unwrap(await this.#bringBack(batch, isAsItWas ? asItWas : (known) => known));
        announceChange();
      }
      return restored;
    });
  }

  async #bringBackSearches(batch: readonly CellRecord[], isAsItWas: boolean): Promise<void> {
    const record = batch.find(({ id }) => id === searchesRecord);
    if (!record) return;
    const cells = readCells(record.id, record.cells);
    const local = cells.get(localCell)?.value;
    const isLocal = (id: SearchId) => Array.isArray(local) && local.includes(id);
    const searches = searchesOf(cells).map((search) => ({ ...search, isLocal: isLocal(search.id) }));
    unwrap(await this.store.bringBackSearches(searches, isAsItWas));
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

  /** `again` makes of a bookmark in the list what it should be, itself when that is what it is. */
  async #bringBack(
    batch: readonly CellRecord[],
    again: (known: Bookmark, then: Bookmark) => Bookmark,
  ): Promise<Result<number, AppError>> {
    let restored = 0;
    // Their ids had their shape checked with the row.
    const bookmarks = batch.flatMap(({ id, cells }) => bookmarkFromCells(id as BookmarkId, cells) ?? []);
    const changes = bookmarks.map((bookmark) => ({
      target: { id: bookmark.id, aliases: [] },
      make(known: Bookmark | undefined) {
        const inList = known?.deletedAt === null ? known : withDeletedAt(known ?? bookmark, null);
        const made = known ? again(inList, bookmark) : inList;
        if (made !== known) restored++;
        return made;
      },
    }));
    const written = await this.store.writeAll(changes);
    return written.ok ? ok(restored) : written;
  }

  async *#inSight(): AsyncGenerator<readonly CellRecord[]> {
    const searches = unwrap(await this.store.searches());
    if (searches.length > 0) yield [recordOf(searches)];
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
function recordOf(searches: readonly KeptSearch[]): CellRecord {
  const cells = new Map<CellName, Cell>(
    searches.map(({ id, name, query }) => [searchCell(id), { value: { name, query }, stamp: 0 }]),
  );
  const local = searches.filter(({ isLocal }) => isLocal).map(({ id }) => id);
  return { id: searchesRecord, cells: cells.set(localCell, { value: local, stamp: 0 }) };
}

/** Beside the searches: which of them never leave this profile. Of restore points alone, as sync has no such cell. */
const localCell = 'local';

/** What a person sees of a bookmark, as it was; itself when that is no different. */
function asItWas(known: Bookmark, then: Bookmark): Bookmark {
  const { aliases, stamps, foreign } = known;
  const former = { ...then, aliases, stamps, ...(foreign && { foreign }) };
  return changedCells(known, former).length === 0 ? known : former;
}

function bringsBackAsItWas({ reason }: Pick<RestorePoint, 'reason'>): boolean {
  return reason === 'changes' || reason === 'return';
}

/** The oldest, kind by kind: what was made by bringing back takes no room from what it may be brought back from. */
function tooMany(points: readonly RestorePoint[], now: number): readonly RestorePoint[] {
  return [
    ...points.filter((point) => !bringsBackAsItWas(point)).slice(kept.missing),
    ...(['changes', 'return'] as const).flatMap((kind) =>
      tooManyWaysBack(
        points.filter(({ reason }) => reason === kind),
        kept[kind],
        now,
      ),
    ),
  ];
}

/**
 * Of points of one kind, newest first. Where one follows the other, the way back to before the first one of a week is kept
 * instead of one to between two of them.
 */
function tooManyWaysBack(
  points: readonly RestorePoint[],
  count: number,
  now: number,
): readonly RestorePoint[] {
  const first = points.findLast(({ madeAt }) => now < madeAt + weekMs);
  return points.filter((point) => point !== first).slice(count - (first ? 1 : 0));
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
  const [, madeAt, bookmarks, why, changes] = filePattern.exec(name) ?? [];
  if (madeAt === undefined) return null;
  return {
    id: name.slice(0, -'.gz'.length),
    madeAt: Number(madeAt),
    bookmarks: Number(bookmarks),
    reason: (changes === undefined ? why : 'changes') as RestoreReason, // the pattern has no others
    changes: changes === undefined ? null : Number(changes),
  };
}

function unwrap<Value>(result: Result<Value, AppError>): Value {
  if (!result.ok) throw new StoreFailure(result.error);
  return result.value;
}
