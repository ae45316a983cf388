import { browser } from '@/lib/platform/browser';

/** A script that has not answered by then never will: `view-source:` and frozen tabs leave the call hanging. */
const limitMs = 3_000;

/** How long a page may go on loading before it is read as it stands. */
const loadingGraceMs = 2_000;

/** The grant of `activeTab` can arrive a little after the gesture that caused it. */
const grantDelaysMs = [50, 150, 300];

/**
 * Runs a content script of ours once in a tab and answers with what its `main` returned; null when the browser
 * refuses (its own pages, stores, PDF viewers), the page never answers, or the tab is gone.
 */
export async function runInTab(tabId: number, file: string): Promise<unknown> {
  const deadline = Date.now() + limitMs;
  const loaded = await within(loadingGraceMs, runOnceGranted(tabId, file, false));
  if (loaded !== timedOut) return loaded;
  const early = await within(deadline - Date.now(), runOnceGranted(tabId, file, true));
  return early === timedOut ? null : early;
}

async function runOnceGranted(tabId: number, file: string, injectImmediately: boolean): Promise<unknown> {
  for (const delayMs of [...grantDelaysMs, null]) {
    try {
      const [frame] = await browser.scripting.executeScript({
        target: { tabId },
        files: [file],
        injectImmediately,
      });
      return frame?.result ?? null;
    } catch (thrown) {
      if (delayMs === null || !isMissingGrant(thrown)) return null;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  return null;
}

/** Chromium's and Firefox's words for "no permission for this page". */
function isMissingGrant(thrown: unknown): boolean {
  return /Cannot access contents of|Missing host permission/.test(String(thrown));
}

const timedOut = Symbol('timed out');

function within(limit: number, work: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout>;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(() => resolve(timedOut), Math.max(0, limit));
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
