import { deletionCell } from '@/lib/bookmarks/cells';
import type { CellRecord, Cells } from './cell';
import { mergeCells } from './merge';
import type { RoundState } from './round-state';
import { isBookmark } from './sight';

/**
 * Whoever deleted a page for good had not heard that it was saved, or brought back from the trash, later than that: the
 * bookmark outlives the deletion, here and everywhere. Answers those of `removes` that the records still take out of sight.
 */
export async function outliveEarlierDeletions(
  { local }: RoundState,
  records: readonly CellRecord[],
  removes: readonly string[],
): Promise<readonly string[]> {
  const current = await local.current(removes);
  const isOurs = ({ id, cells }: CellRecord) => isChosenLater(current.get(id), cells);
  const outlived = records.filter(isOurs);
  if (outlived.length === 0) return removes;
  await local.outlive(outlived);
  const kept = new Set(outlived.map(({ id }) => id));
  return removes.filter((id) => !kept.has(id));
}

function isChosenLater(ours: Cells | undefined, theirs: Cells): boolean {
  const deletion = theirs.get(deletionCell);
  if (!ours || !deletion) return false;
  const { cells } = mergeCells(ours, theirs);
  // It may be there, in the trash, into which somebody put it later than that.
  if (isBookmark(cells) || (cells.get('deletedAt')?.value ?? null) !== null) return false;
  return ['savedAt', 'deletedAt'].some((name) => (ours.get(name)?.stamp ?? 0) > deletion.stamp);
}
