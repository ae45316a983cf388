import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import type { RowWindow } from '@/lib/library/row-window';
import { useServices } from './services';
import type { ListedHits, Listing } from './useHits';

/** Bookmarks kept beside those in sight, for scrolling back. */
const maxKept = 500;

export interface Row {
  readonly index: number;
  readonly id: BookmarkId;
  /** Null until it is read. */
  readonly bookmark: Bookmark | null;
}

export interface Rows {
  readonly rows: readonly Row[];
  /** A bookmark that was read and not forgotten since. */
  readonly known: (id: BookmarkId) => Bookmark | null;
  readonly error: AppError | null;
}

/** The rows of a window of the list: those known at once, the others when they have been read. */
export function useRows(
  { hits, bookmarks }: Listing,
  { from, to }: RowWindow,
  others: readonly number[],
): Rows {
  const { library } = useServices();
  const known = useRef(new Map<BookmarkId, Bookmark>());
  const readFor = useRef<ListedHits | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [, redraw] = useState(0);
  for (const bookmark of bookmarks)
    if (!known.current.has(bookmark.id)) known.current.set(bookmark.id, bookmark);

  const indexes = new Set([...others]);
  for (let index = from; index < to; index++) indexes.add(index);
  const shown = [...indexes]
    .filter((index) => index >= 0 && index < (hits?.count ?? 0))
    .sort((one, other) => one - other)
    .flatMap((index) => {
      const [id] = hits?.ids(index, index + 1) ?? [];
      return id === undefined ? [] : [{ index, id, bookmark: known.current.get(id) ?? null }];
    });
  const wanted = shown.map(({ id }) => id).join();

  useLayoutEffect(() => {
    // A new answer may be news of the same bookmarks: what is in sight is read again, and shown as it was till then.
    const isNews = readFor.current !== hits && bookmarks.length === 0;
    const missing = shown.filter(({ bookmark }) => isNews || bookmark === null).map(({ id }) => id);
    if (missing.length === 0) return;
    let isGone = false;
    void library.getMany(missing).then((read) => {
      if (isGone) return;
      readFor.current = hits;
      setError(read.ok ? null : read.error);
      if (!read.ok) return;
      for (const bookmark of read.value) known.current.set(bookmark.id, bookmark);
      forget(known.current, new Set(shown.map(({ id }) => id)));
      redraw((count) => count + 1);
    });
    return () => {
      isGone = true;
    };
  }, [library, hits, wanted]);
  return { rows: shown, known: (id) => known.current.get(id) ?? null, error };
}

/** Lets the oldest go that are not in sight. */
function forget(known: Map<BookmarkId, Bookmark>, inSight: ReadonlySet<BookmarkId>): void {
  for (const id of known.keys()) {
    if (known.size <= maxKept) return;
    if (!inSight.has(id)) known.delete(id);
  }
}
