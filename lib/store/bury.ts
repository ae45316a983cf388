import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { deletionCell, deletionStamp } from '@/lib/bookmarks/cells';
import { idsOf } from '@/lib/bookmarks/pair-key';
import { apartKeys, apartPairOf } from './apart-keys';
import { keepPacks, type PlacedChange } from './keep-packs';
import { noteDeletions } from './outbox';
import { bookmarkOfRow } from './row';
import type { BookmarkRow } from './schema';
import type { WriteTransaction } from './write-changes';

/**
 * Removes bookmarks for good, in the caller's transaction, and leaves the cell of deletion of each, from which other
 * profiles learn of it. One that is no longer in the trash stays: it was restored after it had been chosen. Answers how many went.
 */
export async function bury(
  transaction: WriteTransaction,
  ids: readonly BookmarkId[],
  now: number,
): Promise<number> {
  const bookmarks = transaction.objectStore('bookmarks');
  const found = await Promise.all([...new Set(ids)].map((id) => bookmarks.get(id)));
  const rows = found.filter((row): row is BookmarkRow => row !== undefined && row.deletedAt !== null);
  const gone = rows.map(
    (row): PlacedChange => ({
      place: row.place,
      before: bookmarkOfRow(row),
      after: undefined,
    }),
  );
  await Promise.all([
    deleteRows(
      transaction,
      rows.map(({ id }) => id),
    ),
    ...rows.map((row) =>
      transaction
        .objectStore('hidden')
        .put({ id: row.id, cells: [[deletionCell, true, deletionStamp(row, now)]] }),
    ),
    noteDeletions(
      transaction.objectStore('outbox'),
      rows.map(({ id }) => id),
    ),
    keepPacks(transaction, gone),
  ]);
  return rows.length;
}

/** Takes everything away that is kept of bookmarks which are gone for good, but for what is noted for others. */
export async function deleteRows(transaction: WriteTransaction, ids: readonly BookmarkId[]): Promise<void> {
  if (ids.length === 0) return;
  const stores = (['bookmarks', 'texts', 'thumbnails', 'merges'] as const).map((name) =>
    transaction.objectStore(name),
  );
  await Promise.all([
    forgetApart(transaction, new Set(ids)),
    ...ids.flatMap((id) => stores.map((store) => store.delete(id))),
  ]);
}

/** A pair of which one is gone is no pair any more. */
async function forgetApart(transaction: WriteTransaction, gone: ReadonlySet<BookmarkId>): Promise<void> {
  const facts = transaction.objectStore('facts');
  const keys = await facts.getAllKeys(apartKeys());
  const voided = keys.filter((key) => idsOf(apartPairOf(key)).some((id) => gone.has(id)));
  await Promise.all(voided.map((key) => facts.delete(key)));
}
