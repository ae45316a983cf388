import { formatRoute, startRoute } from '@/lib/library/route';
import { browser } from './browser';

/** Where the library shows what answers a query. */
export function libraryAddress(query: string): string {
  return browser.runtime.getURL(`/library.html${formatRoute({ ...startRoute, query })}`);
}

/** Opens the library in a tab, at a query. */
export async function openLibrary(query: string): Promise<void> {
  await browser.tabs.create({ url: libraryAddress(query) });
}
