import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { announceChange } from '@/lib/messaging/events';
import type { LibraryStore } from '@/lib/store/library-store';
import { StoreFailure, unwrap } from '@/lib/store/store-error';
import type { CellRecord } from '@/lib/sync/cell';
import type { RestorePoint, RestoreReason } from '@/lib/sync/view';
import { readRestoreFile, writeRestoreFile } from '@/lib/transfer/restore-file';
import { bringBack } from './bring-back';
import { fileNameOf, isTorn, isWhole, pointOf, readPoints, restorePointId } from './restore-point-files';
import { recordsInSight } from './restore-records';
import { bringsBackAsItWas, tooMany, weekMs } from './too-many-restore-points';
import { attempted } from './with-remote';

/** Changes that go on for so long are of one wave, and have one way back: to before the first of them. */
const waveMs = 60 * 60 * 1_000;

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
      const id = restorePointId({ madeAt, bookmarks, reason, changes });
      const name = fileNameOf(id);
      const folder = await this.openFolder();
      const file = await folder.getFileHandle(name, { create: true });
      try {
        await writeRestoreFile(recordsInSight(this.store), await file.createWritable());
      } catch (thrown) {
        await folder.removeEntry(name);
        throw thrown;
      }
      const points = unwrap(await this.list());
      const torn = (await readPoints(folder)).filter((point) => isTorn(point, madeAt));
      const old = [...tooMany(points, madeAt), ...torn].filter((point) => point.id !== spared);
      for (const each of old) await folder.removeEntry(fileNameOf(each.id));
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
      const point = pointOf(fileNameOf(id));
      const isAsItWas = point !== null && bringsBackAsItWas(point);
      if (isAsItWas) unwrap(await this.make('return', { spared: id }));
      let restored = 0;
      for await (const batch of this.#read(id)) {
        restored += await bringBack(this.store, batch, isAsItWas);
        announceChange();
      }
      return restored;
    });
  }

  async *#read(id: string): AsyncGenerator<readonly CellRecord[]> {
    try {
      const folder = await this.openFolder();
      const file = await (await folder.getFileHandle(fileNameOf(id))).getFile();
      yield* readRestoreFile(file.stream());
    } catch {
      // Gone, torn or rotten: to a person it is the same, another one has to do.
      throw new StoreFailure({ type: 'RestorePointUnreadable' });
    }
  }
}
