import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { Hits } from '@/lib/search/hits';
import { type LibraryReader, type PageCursor, pageSize } from '@/lib/store/library-reader';
import { useServices } from './services';

export interface Bookmarks {
  readonly status: 'loading' | 'ready';
  /** The best first; while a query is answered, those of the query before. */
  readonly bookmarks: readonly Bookmark[];
  /** The query these bookmarks answer; empty for the whole list. */
  readonly query: string;
  /** How many bookmarks answer it; null for the whole list, which is not counted here. */
  readonly total: number | null;
  /** What to mark in them. */
  readonly words: readonly string[];
  readonly hasMore: boolean;
  readonly error: AppError | null;
  /** Stays the same while the query does; does nothing while an answer is on its way. */
  readonly showMore: () => void;
}

interface Shown extends Pick<Bookmarks, 'status' | 'bookmarks' | 'query' | 'total' | 'words' | 'error'> {
  /** Null when everything is shown. */
  readonly more: Slice | null;
}

/** Reads on where an answer stopped. */
type Slice = (limit: number) => Promise<Result<Page, AppError>>;

interface Page {
  readonly bookmarks: readonly Bookmark[];
  readonly total: number | null;
  readonly words: readonly string[];
  readonly more: Slice | null;
}

const noWords: readonly string[] = [];

const nothingYet: Shown = {
  status: 'loading',
  bookmarks: [],
  query: '',
  total: null,
  words: noWords,
  more: null,
  error: null,
};

/** The list, or what of it answers a query: a page at first, more on demand, read again when the library changes. */
export function useBookmarks(query: string): Bookmarks {
  const { library, onLibraryChange } = useServices();
  const [shown, setShown] = useState(nothingYet);
  // What the last answer said, known before it is drawn: the next question goes on from there.
  const answered = useRef(nothingYet);
  const asking = useRef<AbortController | null>(null);

  const ask = useCallback(
    async (limit: number, more: Slice | null) => {
      asking.current?.abort();
      const question = new AbortController();
      asking.current = question;
      const slice =
        more ?? (query.trim() === '' ? sliceOfList(library) : sliceOfSearch(library, query, question.signal));
      const answer = await slice(limit);
      if (question.signal.aborted) return;
      asking.current = null;
      const before = more === null ? [] : answered.current.bookmarks;
      answered.current = answer.ok
        ? {
            ...answer.value,
            status: 'ready',
            bookmarks: [...before, ...answer.value.bookmarks],
            query,
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
    const { more, query: answeredQuery } = answered.current;
    if (asking.current || more === null || answeredQuery !== query) return;
    void ask(pageSize, more);
  }, [ask, query]);

  const { more, ...rest } = shown;
  return { ...rest, hasMore: more !== null, showMore };
}

/** Pages of the whole list, straight from the store: the same cost at any size. */
function sliceOfList(library: LibraryReader, after: PageCursor | null = null): Slice {
  return async (limit) => {
    const page = await library.page(after, limit);
    if (!page.ok) return page;
    const { bookmarks, next } = page.value;
    return ok({ bookmarks, total: null, words: noWords, more: next && sliceOfList(library, next) });
  };
}

function sliceOfSearch(library: LibraryReader, query: string, signal: AbortSignal): Slice {
  return async (limit) => {
    // Most popups open and close without a search: what searching needs is loaded with the first one.
    const search = await import('@/lib/search');
    const asked = search.parseQuery(query);
    const hits = await search.libraryIndexOf(library).search(asked, 'relevance', signal);
    return hits.ok ? sliceOfHits(library, hits.value, search.queryWords(asked))(limit) : hits;
  };
}

function sliceOfHits(library: LibraryReader, hits: Hits, words: readonly string[], from = 0): Slice {
  return async (limit) => {
    const found = await library.getMany(hits.ids(from, from + limit));
    if (!found.ok) return found;
    const end = from + limit;
    return ok({
      bookmarks: found.value,
      total: hits.count,
      words,
      more: end < hits.count ? sliceOfHits(library, hits, words, end) : null,
    });
  };
}
