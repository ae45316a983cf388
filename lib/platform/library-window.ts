import { formatRoute, startRoute } from '@/lib/library/route';
import { browser } from './browser';

/** Opens the library in a tab, at a query. */
export async function openLibrary(query: string): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(`/library.html${formatRoute({ ...startRoute, query })}`),
  });
}
