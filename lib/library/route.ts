import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { isBookmarkId } from '@/lib/bookmarks/bookmark-id';
import { type SortOrder, sortOrders } from '@/lib/search/sort-order';

/** What the library page can show; each has an address, and a link in its head. */
export const libraryViews = ['list', 'overview', 'tags', 'duplicates', 'trash'] as const;
/** Those, and the open bookmark's text in place of all of them. */
const views = [...libraryViews, 'read'] as const;
export type LibraryView = (typeof views)[number];

/** Where a person is in the library: all that back, reload and a pasted address bring back. */
export interface Route {
  readonly view: LibraryView;
  /** The query as typed. */
  readonly query: string;
  /** Null: the order that suits the query. */
  readonly sort: SortOrder | null;
  /** The bookmark that is open. */
  readonly id: BookmarkId | null;
}

export const startRoute: Route = { view: 'list', query: '', sort: null, id: null };

/** Reads the fragment of an address, `#?q=…&sort=…&id=…&view=…`. What it does not know it takes for absent. */
export function parseRoute(fragment: string): Route {
  const values = new URLSearchParams(fragment.replace(/^#\??/, ''));
  const id = values.get('id');
  const view = oneOf(views, values.get('view')) ?? 'list';
  return {
    // There is no reading without something to read.
    view: view === 'read' && !isBookmarkId(id) ? 'list' : view,
    query: values.get('q') ?? '',
    sort: oneOf(sortOrders, values.get('sort')),
    id: isBookmarkId(id) ? id : null,
  };
}

/** The fragment for a route; what is as it is at the start is left out. */
export function formatRoute({ view, query, sort, id }: Route): string {
  const values = new URLSearchParams();
  if (view !== startRoute.view) values.set('view', view);
  if (query !== '') values.set('q', query);
  if (sort !== null) values.set('sort', sort);
  if (id !== null) values.set('id', id);
  return `#?${values}`;
}

function oneOf<Value extends string>(values: readonly Value[], value: string | null): Value | null {
  return values.find((known) => known === value) ?? null;
}
