import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import { type Overview, overviewOf } from '@/lib/overview/overview';
import { libraryIndexOf } from '@/lib/search/library-index';
import { parseQuery } from '@/lib/search/query';
import { useServices } from './services';

/** The library counted, again when it changes; null until the first count. */
export function useOverview(): { readonly overview: Overview | null; readonly error: AppError | null } {
  const { library, onLibraryChange } = useServices();
  const [overview, setOverview] = useState<Overview | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let counting = new AbortController();
    const count = async () => {
      counting.abort();
      counting = new AbortController();
      const { signal } = counting;
      const index = libraryIndexOf(library);
      const hits = await index.search(parseQuery(''), 'newest', signal);
      const packs = await index.labels();
      if (signal.aborted) return;
      setError(hits.ok ? (packs.ok ? null : packs.error) : hits.error);
      if (hits.ok && packs.ok) setOverview(overviewOf(hits.value, packs.value, Date.now()));
    };
    void count();
    const stop = onLibraryChange(() => void count());
    return () => {
      stop();
      counting.abort();
    };
  }, [library, onLibraryChange]);
  return { overview, error };
}
