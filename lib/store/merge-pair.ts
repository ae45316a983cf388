import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { withDeletedAt } from '@/lib/bookmarks/edit';
import { fitsTogether, mergeInto, type Pair, unmerge } from '@/lib/bookmarks/merge';
import { bookmarkOfRow } from './row';
import { type Change, type WriteTransaction, writeChanges } from './write-changes';

/**
 * Makes one bookmark of two, in the caller's transaction: `keep` takes over what was written in `drop`, which goes to the
 * trash. How `keep` was is written down, so that the undo needs nothing but their names while `drop` is in the trash.
 * Done twice, it is the same as once. Answers what became of `keep`.
 */
export async function mergePair(
  transaction: WriteTransaction,
  { keep, drop }: Pair,
  now: number,
): Promise<Result<Bookmark, AppError>> {
  const { kept, dropped, done, textOfKept, textOfDropped } = await readPair(transaction, { keep, drop });
  if (!kept || !dropped || kept.deletedAt !== null) return err({ type: 'BookmarkMissing' });
  if (dropped.deletedAt !== null) return done ? ok(kept) : err({ type: 'BookmarkMissing' });
  if (!fitsTogether(kept, dropped)) return err({ type: 'MergeTooLarge' });
  const text = textOfKept === null ? textOfDropped : null;
  const after = mergeInto(kept, dropped, text !== null);
  await transaction.objectStore('merges').put({ drop, before: kept, after, movesText: text !== null });
  await writeChanges(
    transaction,
    [changeOf(keep, after, text), changeOf(drop, withDeletedAt(dropped, now))],
    () => now,
  );
  return ok(after);
}

/** Takes a merge back, in the caller's transaction, but for what was written in `keep` since. Done twice, it is the same as once. */
export async function unmergePair(
  transaction: WriteTransaction,
  { keep, drop }: Pair,
  now: number,
): Promise<Result<Bookmark, AppError>> {
  const { kept, dropped, done, textOfKept, textOfDropped } = await readPair(transaction, { keep, drop });
  if (!kept || !dropped) return err({ type: 'BookmarkMissing' });
  if (!done) return ok(kept);
  // A later save of the kept page has put its own words there.
  const isMovedText = done.movesText && textOfKept === textOfDropped;
  const before = unmerge(kept, done.before, done.after);
  await writeChanges(
    transaction,
    [changeOf(keep, before, isMovedText ? '' : null), changeOf(drop, withDeletedAt(dropped, null))],
    () => now,
  );
  if (isMovedText) await transaction.objectStore('texts').delete(keep);
  await transaction.objectStore('merges').delete(drop);
  return ok(before);
}

async function readPair(transaction: WriteTransaction, { keep, drop }: Pair) {
  const [bookmarks, texts] = [transaction.objectStore('bookmarks'), transaction.objectStore('texts')];
  const [kept, dropped, done, textOfKept, textOfDropped] = await Promise.all([
    bookmarks.get(keep),
    bookmarks.get(drop),
    transaction.objectStore('merges').get(drop),
    texts.get(keep),
    texts.get(drop),
  ]);
  return {
    kept: kept && bookmarkOfRow(kept),
    dropped: dropped && bookmarkOfRow(dropped),
    done: done?.after.id === keep ? done : undefined,
    textOfKept: textOfKept?.text ?? null,
    textOfDropped: textOfDropped?.text ?? null,
  };
}

function changeOf(id: BookmarkId, after: Bookmark, text: string | null = null): Change {
  return { target: { id, aliases: [] }, make: () => after, text };
}
