import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { undoOf } from '@/lib/bookmarks/edit';
import { renameTag } from '@/lib/bookmarks/tags';
import { announceChange, announceSync } from '@/lib/messaging/events';
import type { TargetedEdit } from '@/lib/messaging/protocol';
import type { Change } from '@/lib/store/write-changes';
import type { App } from './compose';

/** Renames a tag on all bookmarks at once, those in the trash too: one restored later has the new name. */
export async function renameTagEverywhere(
  { store }: App,
  from: string,
  to: string | null,
  requestId: string = crypto.randomUUID(),
): Promise<Result<readonly TargetedEdit[], AppError>> {
  const ids = await store.tagged(from);
  if (!ids.ok) return ids;
  const renamed = await store.writeOnce(requestId, () => {
    const undoById = new Map<BookmarkId, TargetedEdit>();
    const changes = ids.value.map(
      (id): Change => ({
        target: { id, aliases: [] },
        make: (known) => {
          if (!known) return undefined; // purged meanwhile
          const after = renameTag(known, from, to);
          const edit = undoOf(known, after);
          if (edit.addTags?.length) undoById.set(id, { id, edit });
          return after;
        },
      }),
    );
    return {
      changes,
      answer: (): readonly TargetedEdit[] => [...undoById.values()],
      // Nobody who keeps a tag to this profile means to tell of it under another name. Undone, both names stay here.
      ...(to !== null && { staysLocal: { tag: to, like: from } }),
    };
  });
  if (!renamed.ok) return renamed;
  announceChange();
  // Which tags stay in this profile may have changed.
  announceSync(null);
  return renamed;
}
