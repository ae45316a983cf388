import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Route } from '@/lib/library/route';
import { rowsInSight } from '@/lib/library/row-window';
import { parseQuery, queryWords } from '@/lib/search/query';
import type { SortOrder } from '@/lib/search/sort-order';
import { type Listing, useHits } from './useHits';
import { type ListCursor, useListCursor } from './useListCursor';
import { type Rows, useRows } from './useRows';
import { type Selection, useSelection } from './useSelection';
import { useSettled } from './useSettled';
import { useSight } from './useSight';

/** Typing pauses shorter than this are not answered. */
const searchPauseMs = 80;

export interface LibraryListState {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly listing: Listing;
  readonly count: number;
  /** False where the whole view is listed. */
  readonly isSearch: boolean;
  readonly order: SortOrder;
  readonly rows: Rows;
  readonly cursor: ListCursor;
  readonly selection: Selection;
}

/** The list that a place in the library shows: what is in it, what of it is drawn, where the keyboard is, what is selected. */
export function useLibraryList(route: Route, leftAt: number | null): LibraryListState {
  const list = useRef<HTMLUListElement>(null);
  const whole = route.view === 'trash' ? 'is:trash' : '';
  const query = useSettled(`${whole} ${route.query}`.trim(), searchPauseMs);
  const order = route.sort ?? (queryWords(parseQuery(query)).length > 0 ? 'relevance' : 'newest');
  const listing = useHits(query, order);
  const { hits } = listing;
  const place = `${listing.order} ${listing.query}`;
  const count = hits?.count ?? 0;
  const { sight, rowSize } = useSight(list);
  const cursor = useListCursor(list, hits, place, leftAt, route.id !== null);
  // The row under the keyboard is drawn wherever it is, or the keyboard would fall out of the list.
  const rows = useRows(listing, rowsInSight(sight, rowSize, count), [cursor.index]);
  const selection = useSelection(hits, place);
  const isSearch = listing.query !== whole;
  return { list, listing, count, isSearch, order, rows, cursor, selection };
}
