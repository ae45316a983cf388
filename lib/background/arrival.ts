import { addressesOf } from '@/lib/bookmarks/address';
import type { Reading } from '@/lib/bookmarks/create';
import { normalizeUrl } from '@/lib/bookmarks/normalize-url';
import { browser } from '@/lib/platform/browser';

/** Longer than most stories take to come; a person who pressed a key waits for the answer. */
const limitMs = 1_000;

/**
 * Whether a page may be one an app is about to leave: navigation inside a page often changes the address first, and
 * the headline only when the next story has come. Until then the page says that its address is another, or nothing.
 */
export function mayBeLeaving({ page, extent }: Reading): boolean {
  if (extent === 'unreadable' || extent === 'unopened') return false;
  const claimed = page.canonicalUrl && normalizeUrl(page.canonicalUrl);
  return page.title === page.url || (claimed !== null && claimed !== addressesOf(page)?.main);
}

/** Waits for the next headline of a page that an app has moved on from; false when none came. */
export async function nextHeadline(tabId: number): Promise<boolean> {
  try {
    const injection = { target: { tabId }, func: awaitHeadline, args: [limitMs], injectImmediately: true };
    const [frame] = await browser.scripting.executeScript(injection);
    return frame?.result === true;
  } catch {
    // A page that could be read a moment ago and is gone now: what was read of it is all there is.
    return false;
  }
}

/** Runs inside the page, alone: it must not use anything from outside itself. */
async function awaitHeadline(limitMs: number): Promise<boolean> {
  const loadedFrom = performance.getEntriesByType('navigation')[0]?.name.split('#')[0];
  if (loadedFrom === undefined || loadedFrom === location.href.split('#')[0]) return false;
  const shown = () => `${document.title}\n${document.querySelector('h1, h2')?.textContent}`;
  const first = shown();
  // Title and headline may come one after the other: they are there when they have stood for a moment.
  let last = first;
  let calm = 0;
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = shown();
    calm = now === last ? calm + 1 : 0;
    last = now;
    if (last !== first && calm >= 3) break;
  }
  return last !== first;
}
