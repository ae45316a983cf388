import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { wordsOf } from '@/lib/search/match';
import { scan } from '@/lib/search/scan';
import { type PageCursor, pageSize } from '@/lib/store/library-reader';
import { useServices } from './services';

export interface Bookmarks {
  readonly status: 'loading' | 'ready';
  /** Newest first; while a query is answered, those of the query before. */
  readonly bookmarks: readonly Bookmark[];
  /** The query these bookmarks answer; empty for the whole list. */
  readonly query: string;
  readonly hasMore: boolean;
  readonly error: AppError | null;
  readonly showMore: () => void;
}

interface Shown {
  readonly status: Bookmarks['status'];
  readonly bookmarks: readonly Bookmark[];
  readonly query: string;
  readonly next: PageCursor | null;
  readonly error: AppError | null;
}

const nothingYet: Shown = { status: 'loading', bookmarks: [], query: '', next: null, error: null };

/** The list, or what of it answers a query: a page at first, more on demand, read again when the library changes. */
export function useBookmarks(query: string): Bookmarks {
  const { library, onLibraryChange } = useServices();
  const [shown, setShown] = useState(nothingYet);
  const asking = useRef(new AbortController());
  const shownCount = useRef(0);
  shownCount.current = shown.bookmarks.length;

  const ask = useCallback(
    async (limit: number, after: PageCursor | null) => {
      asking.current.abort();
      asking.current = new AbortController();
      const { signal } = asking.current;
      const words = wordsOf(query);
      const answer =
        words.length === 0
          ? await library.page(after, limit)
          : await scan(library, words, limit, signal, after);
      if (signal.aborted) return;
      setShown((before) => {
        if (!answer.ok) return { ...before, status: 'ready', error: answer.error };
        const { bookmarks, next } = answer.value;
        const all = after === null ? bookmarks : [...before.bookmarks, ...bookmarks];
        return { status: 'ready', bookmarks: all, query, next, error: null };
      });
    },
    [library, query],
  );

  // Before the first paint, not after it: the library opens while the browser draws the rest.
  useLayoutEffect(() => {
    void ask(pageSize, null);
    const stop = onLibraryChange(() => void ask(Math.max(pageSize, shownCount.current), null));
    return () => {
      stop();
      asking.current.abort();
    };
  }, [ask, onLibraryChange]);

  return { ...shown, hasMore: shown.next !== null, showMore: () => void ask(pageSize, shown.next) };
}
