import type { AppError } from '@/lib/base/errors';
import { err, type Result } from '@/lib/base/result';
import { tidyText } from '@/lib/base/text';
import { type Bookmark, bookmarkLimits } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import { browser, type Menus, type Tabs } from '@/lib/platform/browser';
import type { App } from './compose';
import { linkTextOf } from './link-text';
import { saveLink } from './save-link';
import { savePage } from './save-page';
import { tabPageOf } from './tab-page';
import { markOutcome } from './toolbar-mark';

const items = [
  { id: 'save-page', contexts: ['page'], title: 'menu_savePage' },
  { id: 'save-link', contexts: ['link'], title: 'menu_saveLink' },
  { id: 'save-selection', contexts: ['selection'], title: 'menu_saveSelection' },
] as const;

/** Registrations run one after another: two that overlap would each add items the other then finds taken. */
let registering: Promise<unknown> = Promise.resolve();

/** Attaches the listeners. Browsers keep the items between starts, or say they do; they are made anew at each. */
export function watchContextMenu(app: App): void {
  const register = () => {
    registering = registering.then(registerItems, registerItems);
  };
  browser.runtime.onInstalled.addListener(register);
  browser.runtime.onStartup.addListener(register);
  browser.contextMenus.onClicked.addListener((click, tab) => {
    void markOutcome(tab?.id ?? -1, () => saveClicked(app, click, tab));
  });
}

async function registerItems(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, contexts, title } of items) {
    const onLinks = id === 'save-link' ? { targetUrlPatterns: ['http://*/*', 'https://*/*'] } : {};
    browser.contextMenus.create({ id, contexts: [...contexts], title: t(title), ...onLinks });
  }
}

async function saveClicked(
  app: App,
  click: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
): Promise<Result<Bookmark, AppError>> {
  if (click.menuItemId === 'save-link') {
    const href = click.linkUrl ?? '';
    const text =
      click.linkText ?? (tab?.id === undefined ? '' : await linkTextOf(tab.id, click.frameId ?? 0, href));
    return saveLink(app, href, text);
  }
  const page = tabPageOf(tab, click.pageUrl);
  if (!page) return err({ type: 'PageNotSaveable' });
  // One character more than can be kept, so that what is too long shows as such.
  const quote = tidyText(click.selectionText ?? '', bookmarkLimits.quote + 1);
  return savePage(app, page, click.menuItemId === 'save-selection' && quote !== '' ? { quote } : {});
}
