import type { Page } from '@playwright/test';
import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { ExtensionBrowser } from './chromium';
import type { Query, Screen } from './screen';
import { until } from './wait';

/** Things a person does in several journeys, in the words of the screen. */

export const save: Query = { role: 'button', name: 'Save' };
export const saved: Query = { role: 'button', name: 'Saved' };
export const thisPage: Query = { role: 'region', name: 'This page' };
export const panel: Query = { role: 'region', name: 'Panel', within: thisPage };
export const takes: Query = { role: 'article', within: panel };
export const list: Query = { role: 'list', name: 'Bookmarks' };
export const rows: Query = { role: 'listitem', within: list };

/** Presses Save once the page has been read, as a person who looks before they press. */
export async function savePage(popup: Screen): Promise<void> {
  await popup.waitFor(save);
  const isRead = async () => (await popup.attribute(thisPage, 'aria-busy')) !== 'true';
  await until(isRead, { what: 'the page to be read' });
  await popup.click(save);
  try {
    await popup.waitFor(saved);
  } catch (error) {
    // What the popup says instead is the better half of the report.
    throw new Error(
      `${error instanceof Error ? error.message : error}; the popup reads:\n${await popup.text()}`,
    );
  }
}

/** Waits until what just happened is said in these words. */
export async function waitForStatus(popup: Screen, words: string | RegExp): Promise<string> {
  return until(
    async () => {
      const texts = await popup.text({ role: 'status' });
      return (typeof words === 'string' ? texts.includes(words) : words.test(texts)) ? texts : null;
    },
    { what: `the status "${words}"` },
  );
}

/** The id by which the browser knows a tab, asked from a page of the extension. Needs activeTab or our own page. */
export async function tabIdOf(screen: Page, url: string): Promise<number> {
  const ask = `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id)`;
  return until(() => screen.evaluate<number | undefined>(ask), { what: `a tab on ${url}` });
}

/** What a save without the popup needs to know of a page. */
export interface PageToSave {
  readonly tabId: number;
  readonly url: string;
  readonly title: string;
}

export type Saved = Result<Bookmark, AppError>;

/** Asks the background to save pages, all at once, as the popup's button would ask for one. */
export function sendSaves(screen: Page, pages: readonly PageToSave[]): Promise<Saved[]> {
  const requests = pages.map((page) => ({ ...page, draft: { tags: [], note: '' } }));
  const send = `(request) => chrome.runtime.sendMessage({ name: 'savePage', request })`;
  return screen.evaluate<Saved[]>(`Promise.all(${JSON.stringify(requests)}.map(${send}))`);
}

/**
 * Fills the library with bookmarks of pages nobody opens, oldest first: `Entry 1`, `Entry 2` …
 * A browser page is named as their tab, which no script may read, so each is known by address and title alone.
 */
export async function fillLibrary(extension: ExtensionBrowser, screen: Page, count: number): Promise<void> {
  const decoy = await extension.openTab('chrome://version/');
  const tabId = await screen.evaluate<number>(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)`,
  );
  for (let number = 1; number <= count; number++) {
    const page = { tabId, url: `https://entries.example/${number}`, title: `Entry ${number}` };
    const [answer] = await sendSaves(screen, [page]);
    if (!answer?.ok) throw new Error(`Entry ${number} was not saved: ${JSON.stringify(answer)}`);
  }
  await decoy.close();
  await screen.bringToFront();
}
