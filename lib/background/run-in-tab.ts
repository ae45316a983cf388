import { browser } from '@/lib/platform/browser';
import { whenGranted } from './when-granted';

/** A script that has not answered by then never will: `view-source:` and frozen tabs leave the call hanging. */
const limitMs = 3_000;

/** How long a page may go on loading before it is read as it stands. */
const loadingGraceMs = 2_000;

/**
 * Runs a content script of ours once in a tab and answers with what its `main` returned; null when the browser
 * refuses (its own pages, stores, PDF viewers), the page never answers, or the tab is gone.
 */
export async function runInTab(tabId: number, file: string): Promise<unknown> {
  const deadline = Date.now() + limitMs;
  const loaded = await within(loadingGraceMs, runOnce(tabId, file, false));
  if (loaded !== timedOut) return loaded;
  const early = await within(deadline - Date.now(), runOnce(tabId, file, true));
  return early === timedOut ? null : early;
}

async function runOnce(tabId: number, file: string, injectImmediately: boolean): Promise<unknown> {
  try {
    const injection = { target: { tabId }, files: [file], injectImmediately };
    const [frame] = await whenGranted(() => browser.scripting.executeScript(injection));
    return frame?.result ?? null;
  } catch {
    // Refused: a page of the browser, a store, a viewer, a tab that closed. Its address is all there is to know.
    return null;
  }
}

const timedOut = Symbol('timed out');

function within(limit: number, work: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout>;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(() => resolve(timedOut), Math.max(0, limit));
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
