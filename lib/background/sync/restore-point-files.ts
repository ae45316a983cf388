import type { RestorePoint, RestoreReason } from '@/lib/sync/view';

/** Nothing is being made for longer. */
const longestMakingMs = 60 * 60 * 1_000;

/** When, how many bookmarks, why: all there is to know of a restore point is its name. */
const filePattern = /^(\d{1,16})-(\d{1,9})-(weekly|removal|person|return|changes-(\d{1,9}))\.gz$/;

/** What a restore point is called that is being made. */
export function restorePointId({
  madeAt,
  bookmarks,
  reason,
  changes,
}: Pick<RestorePoint, 'madeAt' | 'bookmarks' | 'reason' | 'changes'>): string {
  return [madeAt, bookmarks, reason, ...(changes === null ? [] : [changes])].join('-');
}

export function fileNameOf(id: string): string {
  return `${id}.gz`;
}

/** What a file's name says; null where it is no restore point's. */
export function pointOf(name: string): Omit<RestorePoint, 'sizeBytes'> | null {
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

/** Of a folder, in no order. */
export async function readPoints(folder: FileSystemDirectoryHandle): Promise<readonly RestorePoint[]> {
  const points: RestorePoint[] = [];
  for await (const handle of folder.values()) {
    const point = handle.kind === 'file' ? pointOf(handle.name) : null;
    if (point) points.push({ ...point, sizeBytes: (await (handle as FileSystemFileHandle).getFile()).size });
  }
  return points;
}

/** Files get what was written to them all at once, at the end: an empty one is being made, or its making was cut short. */
export function isWhole({ sizeBytes }: RestorePoint): boolean {
  return sizeBytes > 0;
}

/** True of one whose making was cut short, and goes on no more. */
export function isTorn(point: RestorePoint, now: number): boolean {
  return !isWhole(point) && point.madeAt + longestMakingMs < now;
}
