import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { LibraryReader, PageCursor } from '@/lib/store/library-reader';
import { matches } from './match';

/** Rows read at a time: few round trips, yet an abandoned search stops soon. */
const batchSize = 500;

export interface Hits {
  /** Newest first. */
  readonly bookmarks: readonly Bookmark[];
  /** Where to go on looking; null when the library was searched to its end. */
  readonly next: PageCursor | null;
}

/**
 * Looks through the library, newest first, until `limit` bookmarks hold every word. Cost: O(bookmarks passed).
 * Stops between two batches when the signal is aborted, with what it has.
 */
export async function scan(
  library: LibraryReader,
  words: readonly string[],
  limit: number,
  signal: AbortSignal,
  after: PageCursor | null = null,
): Promise<Result<Hits, AppError>> {
  const hits: Bookmark[] = [];
  let cursor = after;
  for (;;) {
    const page = await library.page(cursor, batchSize);
    if (!page.ok) return page;
    for (const bookmark of page.value.bookmarks) {
      if (!matches(bookmark, words)) continue;
      hits.push(bookmark);
      if (hits.length === limit) return ok({ bookmarks: hits, next: [-bookmark.savedAt, bookmark.id] });
    }
    cursor = page.value.next;
    if (cursor === null || signal.aborted) return ok({ bookmarks: hits, next: null });
  }
}
