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
  /** Stays the same while the query does; does nothing while an answer is on its way. */
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
  // What the last answer said, known before it is drawn: the next question goes on from there.
  const answered = useRef(nothingYet);
  const asking = useRef<AbortController | null>(null);

  const ask = useCallback(
    async (limit: number, after: PageCursor | null) => {
      asking.current?.abort();
      const question = new AbortController();
      asking.current = question;
      const words = wordsOf(query);
      const answer =
        words.length === 0
          ? await library.page(after, limit)
          : await scan(library, words, limit, question.signal, after);
      if (question.signal.aborted) return;
      asking.current = null;
      answered.current = answer.ok
        ? {
            status: 'ready',
            bookmarks:
              after === null
                ? answer.value.bookmarks
                : [...answered.current.bookmarks, ...answer.value.bookmarks],
            query,
            next: answer.value.next,
            error: null,
          }
        : { ...answered.current, status: 'ready', error: answer.error };
      setShown(answered.current);
    },
    [library, query],
  );

  // Before the first paint, not after it: the library opens while the browser draws the rest.
  useLayoutEffect(() => {
    void ask(pageSize, null);
    const askAgain = () => {
      const { bookmarks, query: answeredQuery } = answered.current;
      void ask(answeredQuery === query ? Math.max(pageSize, bookmarks.length) : pageSize, null);
    };
    const stop = onLibraryChange(askAgain);
    return () => {
      stop();
      asking.current?.abort();
    };
  }, [ask, query, onLibraryChange]);

  /** Another answer on its way comes first: it may change where the rows end, and so what follows them. */
  const showMore = useCallback(() => {
    const { next, query: answeredQuery } = answered.current;
    if (asking.current || next === null || answeredQuery !== query) return;
    void ask(pageSize, next);
  }, [ask, query]);

  return { ...shown, hasMore: shown.next !== null, showMore };
}
