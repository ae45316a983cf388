import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { announceChange } from '@/lib/messaging/events';
import type { App } from './compose';

/** How long a bookmark stays in the trash. */
export const trashMs = 30 * 24 * 60 * 60 * 1_000;

/** How many are removed in one transaction, so that none holds others up for long; they share a few packs. */
const portion = 200;

/** Removes for good what of these lies in the trash; answers how many that were. */
export function deleteForever(
  { store }: App,
  ids: readonly BookmarkId[],
  requestId?: string,
): Promise<Result<number, AppError>> {
  return inPortions(store, requestId, async (done) => ok(ids.slice(done * portion, (done + 1) * portion)));
}

/**
 * Removes for good what went to the trash up to a moment (ms since 1970), a portion at a time. Stopped anywhere, it has
 * done whole portions, and the next time goes on with the rest.
 */
export function emptyTrash(
  { store }: App,
  upTo: number,
  requestId?: string,
): Promise<Result<number, AppError>> {
  return inPortions(store, requestId, () => store.trashed(upTo, portion));
}

/** Until a portion is empty; that one is asked for, too, for what a repeated request had removed before. Screens are told once, at the end: reading again costs more than a portion. */
async function inPortions(
  store: App['store'],
  requestId: string | undefined,
  next: (done: number) => Promise<Result<readonly BookmarkId[], AppError>>,
): Promise<Result<number, AppError>> {
  const name = requestId ?? crypto.randomUUID();
  let removed = 0;
  try {
    for (let done = 0; ; done++) {
      const ids = await next(done);
      if (!ids.ok) return ids;
      const gone = await store.purge(ids.value, name);
      if (!gone.ok) return gone;
      removed = gone.value;
      if (ids.value.length === 0) return ok(removed);
    }
  } finally {
    if (removed > 0) announceChange();
  }
}
