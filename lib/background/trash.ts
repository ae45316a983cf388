import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { announceChange } from '@/lib/messaging/events';
import type { App } from './compose';

/** How long a bookmark stays in the trash. */
export const trashMs = 30 * 24 * 60 * 60 * 1_000;

/** How many are removed in one transaction, so that none holds others up for long. */
const portion = 200;

/** Removes for good what of these lies in the trash; answers how many that were. */
export async function deleteForever(
  { store }: App,
  ids: readonly BookmarkId[],
): Promise<Result<number, AppError>> {
  let removed = 0;
  for (let from = 0; from < ids.length; from += portion) {
    const gone = await store.purge(ids.slice(from, from + portion));
    if (!gone.ok) return gone;
    if (gone.value > 0) announceChange();
    removed += gone.value;
  }
  return ok(removed);
}

/**
 * Removes for good what went to the trash up to a moment (ms since 1970), a portion at a time. Stopped anywhere, it has
 * done whole portions, and the next time goes on with the rest.
 */
export async function emptyTrash(app: App, upTo: number): Promise<Result<number, AppError>> {
  let removed = 0;
  for (;;) {
    const ids = await app.store.trashed(upTo, portion);
    if (!ids.ok) return ids;
    if (ids.value.length === 0) return ok(removed);
    const gone = await deleteForever(app, ids.value);
    if (!gone.ok) return gone;
    removed += gone.value;
  }
}
