import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import { tidyText } from '@/lib/base/text';
import { bareReading, type Reading } from '@/lib/bookmarks/create';
import { cleanUrl, normalizeUrl } from '@/lib/bookmarks/normalize-url';
import { tabAddressOf } from '@/lib/bookmarks/tab-address';
import { titleFromUrl } from '@/lib/bookmarks/title-from-url';
import { extractionLimits } from '@/lib/extract/extraction';
import { parseExtraction } from '@/lib/extract/parse-extraction';
import type { TabPage } from '@/lib/messaging/protocol';
import { parseReadableText } from '@/lib/readable/readable-text';
import { runInTab } from './run-in-tab';

/**
 * Reads the page a person saw in a tab. Where the browser lets nobody read (PDF, stores, source view) or the tab
 * has moved on since, it is known by its address and title alone: never one page's address with another's words.
 */
export async function readTab(tab: TabPage): Promise<Result<Reading, AppError>> {
  const address = tabAddressOf(tab.url);
  const url = address && cleanUrl(address.url);
  if (!address || !url) return err({ type: 'PageNotSaveable' });
  const bare = (extent: 'unreadable' | 'unopened') => ok(bareReading(url, bareTitle(tab.title, url), extent));
  const answer = address.isReadable ? await runInTab(tab.tabId, '/content-scripts/extract.js') : null;
  const page = parseExtraction(answer?.value);
  if (!answer || !page) return bare('unreadable');
  if (normalizeUrl(page.url) !== normalizeUrl(url)) return bare('unopened');
  return ok({ page, extent: answer.isEarly ? 'partial' : 'full' });
}

/** The same reading with the page's own words, which only a page that is kept needs; without them when none can be read. */
export async function withReadableText({ tabId }: TabPage, reading: Reading): Promise<Reading> {
  const { page, extent } = reading;
  if (extent === 'unreadable' || extent === 'unopened') return reading;
  const read = parseReadableText((await runInTab(tabId, '/content-scripts/read.js'))?.value);
  // A tab that moved on between the two scripts shows another page's words.
  if (!read || normalizeUrl(read.url) !== normalizeUrl(page.url)) return reading;
  return { page: { ...page, text: read.text, wordCount: read.wordCount }, extent };
}

/** Browsers show the address as title where a page has none. */
export function bareTitle(title: string, url: string): string {
  const tidy = tidyText(title, extractionLimits.title);
  const isAddress = tidy === '' || url.endsWith(tidy) || tidy.startsWith('http');
  return isAddress ? titleFromUrl(url) : tidy;
}
