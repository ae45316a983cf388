import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { formatRoute, type Route, startRoute } from '@/lib/library/route';
import { browser } from './browser';

/** Where the library shows what answers a query. */
export function libraryAddress(query: string): string {
  return addressOf({ query });
}

/** Opens the library in a tab, at a query. */
export async function openLibrary(query: string): Promise<void> {
  await browser.tabs.create({ url: libraryAddress(query) });
}

/** Opens the text of a bookmark in a tab, to be read. */
export async function openReader(id: BookmarkId): Promise<void> {
  await browser.tabs.create({ url: addressOf({ view: 'read', id }) });
}

function addressOf(route: Partial<Route>): string {
  return browser.runtime.getURL(`/library.html${formatRoute({ ...startRoute, ...route })}`);
}
