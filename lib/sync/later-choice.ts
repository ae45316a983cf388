import { deletionCell } from '@/lib/bookmarks/cells';
import type { CellRecord, Cells } from './cell';
import { isNewer, mergeCells } from './merge';
import type { RoundState } from './round-state';
import { isInSight } from './sight';

/**
 * Whoever deleted a page for good had not heard that it was saved, or brought back from the trash, later than that: the
 * bookmark outlives the deletion, with all that was written in it, here and everywhere.
 */
export async function outliveEarlierDeletions(
  { local }: RoundState,
  records: readonly CellRecord[],
): Promise<void> {
  const deletions = records.filter(({ cells }) => cells.has(deletionCell));
  if (deletions.length === 0) return;
  const current = await local.current(deletions.map(({ id }) => id));
  const outlived = deletions.filter(({ id, cells }) => isChosenLater(current.get(id), cells));
  if (outlived.length > 0) await local.outlive(outlived);
}

function isChosenLater(ours: Cells | undefined, theirs: Cells): boolean {
  const deletion = theirs.get(deletionCell);
  if (!ours || !deletion || !isInSight(ours) || !isNewer(deletion, ours.get(deletionCell))) return false;
  // Somebody may have put it into the trash later than that.
  const trashedAt = mergeCells(ours, theirs).cells.get('deletedAt')?.value ?? null;
  return (
    trashedAt === null &&
    ['savedAt', 'deletedAt'].some((name) => (ours.get(name)?.stamp ?? 0) > deletion.stamp)
  );
}
