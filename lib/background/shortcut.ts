import { err } from '@/lib/base/result';
import { browser } from '@/lib/platform/browser';
import type { App } from './compose';
import { savePage } from './save-page';
import { tabPageOf } from './tab-page';
import { markTab } from './toolbar-mark';

/** Saves the page at hand when its keys are pressed. */
export function watchShortcut(app: App): void {
  browser.commands.onCommand.addListener(async (command, pressedIn) => {
    if (command !== 'save-page') return;
    const tab = pressedIn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    const page = tabPageOf(tab);
    const outcome = page ? await savePage(app, page, {}) : err({ type: 'PageNotSaveable' } as const);
    await markTab(tab?.id ?? -1, outcome);
  });
}
