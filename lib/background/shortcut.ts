import { err } from '@/lib/base/result';
import { browser } from '@/lib/platform/browser';
import type { App } from './compose';
import { savePage } from './save-page';
import { tabPageOf } from './tab-page';
import { markOutcome } from './toolbar-mark';

/** Saves the page at hand when its keys are pressed. */
export function watchShortcut(app: App): void {
  browser.commands.onCommand.addListener(async (command, pressedIn) => {
    if (command !== 'save-page') return;
    const tab = pressedIn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    const page = tabPageOf(tab);
    await markOutcome(tab?.id ?? -1, async () =>
      page ? savePage(app, page, {}) : err({ type: 'PageNotSaveable' }),
    );
  });
}
