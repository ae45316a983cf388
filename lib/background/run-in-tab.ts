import { browser } from '@/lib/platform/browser';
import { whenGranted } from './when-granted';
import { timedOut, within } from './within';

/** A script that has not answered by then never will: `view-source:` and frozen tabs leave the call hanging. */
const limitMs = 3_000;

/** How long a page may go on loading before it is read as it stands. */
const loadingGraceMs = 2_000;

/** What a script's `main` returned, and whether the page had not finished loading. */
export interface Answer {
  readonly value: unknown;
  readonly isEarly: boolean;
}

/**
 * Runs a content script of ours once in a tab; null when the browser refuses (its own pages, stores, PDF viewers),
 * the page never answers, or the tab is gone.
 */
export async function runInTab(tabId: number, file: string): Promise<Answer | null> {
  const deadline = Date.now() + limitMs;
  const loaded = await within(loadingGraceMs, runOnce(tabId, file, false));
  if (loaded !== timedOut) return loaded === null ? null : { value: loaded, isEarly: false };
  const early = await within(deadline - Date.now(), runOnce(tabId, file, true));
  return early === timedOut || early === null ? null : { value: early, isEarly: true };
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
