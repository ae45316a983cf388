import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SearchReader } from '@/lib/store/search-reader';

/** Reads saved searches; of the one page that shows them. */
export const SearchesContext = createContext<Pick<SearchReader, 'searches'> | null>(null);

export function useSearchReader(): Pick<SearchReader, 'searches'> {
  const reader = useContext(SearchesContext);
  if (reader === null) throw new Error('saved searches are shown inside SearchesContext');
  return reader;
}
