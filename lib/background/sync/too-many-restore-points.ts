import type { RestorePoint } from '@/lib/sync/view';

/** How many are kept: of those that bring back what is missing, and of each kind that brings back all as it was. */
const kept = { missing: 5, changes: 3, return: 2 };
export const weekMs = 7 * 24 * 60 * 60 * 1_000;

/** True of one that brings its bookmarks back as they were, whatever became of them; the others bring back what is missing. */
export function bringsBackAsItWas({ reason }: Pick<RestorePoint, 'reason'>): boolean {
  return reason === 'changes' || reason === 'return';
}

/**
 * Which of restore points, newest first, are to go: the oldest, kind by kind, so that what was made by bringing back takes no
 * room from what it may be brought back from.
 */
export function tooMany(points: readonly RestorePoint[], now: number): readonly RestorePoint[] {
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
