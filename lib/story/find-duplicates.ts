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

/** Pairs that are looked at one by one; a person gets through no more at a time. */
export const maxPairs = 200;

const pairsAtOnce = 50;

/** The newest pairs that may be one page, without those a user called two. An aborted search answers what it has. */
export async function findDuplicates(
  library: LibraryReader,
  index: LibraryIndex,
  signal?: AbortSignal,
): Promise<Result<readonly DuplicatePair[], AppError>> {
  const [labels, apart] = await Promise.all([index.labels(), library.keptApart()]);
  if (!labels.ok) return labels;
  if (!apart.ok) return apart;
  const candidates = await duplicateCandidates(labels.value, signal);
  const open = candidates.filter((ids) => !apart.value.has(pairKey(...ids)));
  const pairs: DuplicatePair[] = [];
  const slices = new Slices();
  for (let from = 0; from < open.length && pairs.length < maxPairs && !signal?.aborted; from += pairsAtOnce) {
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
  return ok(pairs.slice(0, maxPairs));
}
