import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { changedCells } from '@/lib/bookmarks/cells';
import { withDeletedAt } from '@/lib/bookmarks/edit';
import { bookmarkFromCells } from '@/lib/bookmarks/from-cells';
import type { LibraryStore } from '@/lib/store/library-store';
import { unwrap } from '@/lib/store/store-error';
import type { CellRecord } from '@/lib/sync/cell';
import { searchesIn } from './restore-records';

/**
 * Brings back what a batch of a restore point has and the library has not; where `isAsItWas`, what is there becomes what it
 * was, too. Answers how many bookmarks came back. Throws `StoreFailure`.
 */
export async function bringBack(
  store: LibraryStore,
  batch: readonly CellRecord[],
  isAsItWas: boolean,
): Promise<number> {
  const searches = searchesIn(batch);
  if (searches) unwrap(await store.bringBackSearches(searches, isAsItWas));
  let restored = 0;
  // Their ids had their shape checked with the row.
  const bookmarks = batch.flatMap(({ id, cells }) => bookmarkFromCells(id as BookmarkId, cells) ?? []);
  const changes = bookmarks.map((bookmark) => ({
    target: { id: bookmark.id, aliases: [] },
    make(known: Bookmark | undefined) {
      const inList = known?.deletedAt === null ? known : withDeletedAt(known ?? bookmark, null);
      const made = known && isAsItWas ? asItWas(inList, bookmark) : inList;
      if (made !== known) restored++;
      return made;
    },
  }));
  unwrap(await store.writeAll(changes));
  return restored;
}

/** What a person sees of a bookmark, as it was; itself when that is no different. */
function asItWas(known: Bookmark, then: Bookmark): Bookmark {
  const { aliases, stamps, foreign } = known;
  const former = { ...then, aliases, stamps, ...(foreign && { foreign }) };
  return changedCells(known, former).length === 0 ? known : former;
}
