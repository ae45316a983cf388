import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { applyEdit, undoOf, withDeletedAt } from '@/lib/bookmarks/edit';
import { announceChange } from '@/lib/messaging/events';
import type { TargetedEdit } from '@/lib/messaging/protocol';
import type { AnsweredChanges } from '@/lib/store/library-store';
import type { Change } from '@/lib/store/write-changes';
import type { App } from './compose';

/**
 * Changes many bookmarks in one transaction. Answers what undoes it: of those that were changed, and of each once,
 * however many of the edits are its own. Those that are gone are passed over; where all are, that is an error.
 */
export async function editBookmarks(
  { store, now }: App,
  edits: readonly TargetedEdit[],
  requestId: string = crypto.randomUUID(),
): Promise<Result<readonly TargetedEdit[], AppError>> {
  const at = now();
  const plan = (): AnsweredChanges<readonly TargetedEdit[] | null> => {
    const [beforeById, afterById] = [new Map<BookmarkId, Bookmark>(), new Map<BookmarkId, Bookmark>()];
    const changes = edits.map(
      ({ id, edit, isRemoved }): Change => ({
        target: { id, aliases: [] },
        make: (known) => {
          if (!known) return undefined; // purged meanwhile: the others are changed all the same
          const edited = applyEdit(known, edit);
          const deletedAt = isRemoved ? (known.deletedAt ?? at) : null;
          const after = isRemoved === undefined ? edited : withDeletedAt(edited, deletedAt);
          if (!beforeById.has(known.id)) beforeById.set(known.id, known);
          afterById.set(known.id, after);
          return after;
        },
      }),
    );
    const undoAll = () =>
      [...afterById.values()].map((after) => undoOfChange(beforeById.get(after.id) ?? after, after));
    const isNobodyLeft = () => edits.length > 0 && afterById.size === 0;
    return {
      changes,
      answer: () => (isNobodyLeft() ? null : undoAll().filter((undo) => undo !== null)),
    };
  };
  const changed = await store.writeOnce(requestId, plan);
  if (!changed.ok) return changed;
  if (changed.value === null) return err({ type: 'BookmarkMissing' });
  announceChange();
  return ok(changed.value);
}

/** Null when nothing was changed. */
function undoOfChange(before: Bookmark, after: Bookmark): TargetedEdit | null {
  const edit = undoOf(before, after);
  const wasRemoved = before.deletedAt !== null;
  const isMoved = wasRemoved !== (after.deletedAt !== null);
  if (Object.keys(edit).length === 0 && !isMoved) return null;
  return { id: before.id, edit, ...(isMoved && { isRemoved: wasRemoved }) };
}
