import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { Hits } from '@/lib/search/hits';
import { libraryIndexOf } from '@/lib/search/library-index';
import { parseQuery, queryWords } from '@/lib/search/query';
import type { SortOrder } from '@/lib/search/sort-order';
import { useServices } from './services';

/** What a list asks of the answer to a query. */
export type ListedHits = Pick<Hits, 'count' | 'ids' | 'facet'>;

export interface Listing {
  /** What answers the query, those of the query before while it is answered; null before the first answer. */
  readonly hits: ListedHits | null;
  /** The query they answer, and in which order. */
  readonly query: string;
  readonly order: SortOrder;
  /** What to mark in them. */
  readonly words: readonly string[];
  /** Bookmarks that came along with the answer. */
  readonly bookmarks: readonly Bookmark[];
  /** False while only the first page of the list is known, and nothing has been counted. */
  readonly isCounted: boolean;
  readonly error: AppError | null;
}

const nothingYet: Listing = {
  hits: null,
  query: '',
  order: 'newest',
  words: [],
  bookmarks: [],
  isCounted: false,
  error: null,
};

/** What of the library answers a query, asked again when the library changes. */
export function useHits(query: string, order: SortOrder): Listing {
  const { library, onLibraryChange } = useServices();
  const index = libraryIndexOf(library);
  const [listing, setListing] = useState(nothingYet);
  const isAnswered = useRef(false);

  // The whole list's first page is there long before the index is.
  useLayoutEffect(() => {
    if (query !== '' || order !== 'newest') return;
    void Promise.all([library.page(), library.count()]).then(([page, count]) => {
      if (isAnswered.current) return;
      if (!page.ok) return setListing({ ...nothingYet, error: page.error });
      const { bookmarks } = page.value;
      const total = count.ok ? Math.max(count.value, bookmarks.length) : bookmarks.length;
      setListing({ ...nothingYet, hits: firstPageOf(bookmarks, total), bookmarks });
    });
  }, []);

  useEffect(() => {
    const words = queryWords(parseQuery(query));
    let asking = new AbortController();
    const ask = async () => {
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      const found = await index.search(parseQuery(query), order, signal);
      if (signal.aborted) return;
      isAnswered.current = true;
      setListing((before) =>
        found.ok
          ? { hits: found.value, query, order, words, bookmarks: [], isCounted: true, error: null }
          : { ...before, error: found.error },
      );
    };
    void ask();
    const stop = onLibraryChange(() => void ask());
    return () => {
      stop();
      asking.abort();
    };
  }, [index, query, order, onLibraryChange]);
  return listing;
}

/** The list as far as its first page tells: how long it is, and what stands at its top. */
function firstPageOf(bookmarks: readonly Bookmark[], count: number): ListedHits {
  return {
    count,
    ids: (from, to) => bookmarks.slice(from, to).map(({ id }) => id),
    facet: () => [],
  };
}
