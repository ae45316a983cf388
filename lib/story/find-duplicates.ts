import type { AppError } from '@/lib/base/errors';
import { Slices } from '@/lib/base/next-task';
import { ok, type Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { pairKey } from '@/lib/bookmarks/pair-key';
import type { LibraryIndex } from '@/lib/search/library-index';
import type { LibraryReader } from '@/lib/store/library-reader';
import { duplicateCandidates } from './duplicate-candidates';
import { type DuplicateReason, duplicateReason } from './duplicates';

/** Two bookmarks that may be one page; `first` was saved first. */
export interface DuplicatePair {
  readonly first: Bookmark;
  readonly second: Bookmark;
  readonly reason: DuplicateReason;
}

export interface DuplicatesFound {
  /** The newest first, at most `maxPairs`. */
  readonly pairs: readonly DuplicatePair[];
  /** False when there are more than these, or may be. */
  readonly isAll: boolean;
}

/** A person gets through no more at a time. */
export const maxPairs = 200;

/** So many pairs with nearly one title are read to find those: about a second's work. */
const maxRead = 5_000;

const pairsAtOnce = 50;

/** The newest pairs that may be one page, without those a user called two. An aborted search answers what it has. */
export async function findDuplicates(
  library: LibraryReader,
  index: LibraryIndex,
  signal?: AbortSignal,
): Promise<Result<DuplicatesFound, AppError>> {
  const [labels, apart] = await Promise.all([index.labels(), library.keptApart()]);
  if (!labels.ok) return labels;
  if (!apart.ok) return apart;
  const candidates = await duplicateCandidates(labels.value, signal);
  const open = candidates.filter((ids) => !apart.value.has(pairKey(...ids)));
  const pairs: DuplicatePair[] = [];
  const slices = new Slices();
  let from = 0;
  for (; from < Math.min(open.length, maxRead) && pairs.length <= maxPairs; from += pairsAtOnce) {
    if (signal?.aborted) break;
    const some = open.slice(from, from + pairsAtOnce);
    const read = await library.getMany([...new Set(some.flat())]);
    if (!read.ok) return read;
    const byId = new Map(read.value.map((bookmark) => [bookmark.id, bookmark]));
    for (const [one, other] of some) {
      const [first, second] = [byId.get(one), byId.get(other)];
      const reason = first && second ? duplicateReason(first, second) : null;
      if (first && second && reason !== null) pairs.push({ first, second, reason });
    }
    await slices.rest();
  }
  return ok({
    pairs: pairs.slice(0, maxPairs),
    isAll: from >= open.length && pairs.length <= maxPairs,
  });
}
