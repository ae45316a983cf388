import { normalizeUrl } from '@/lib/bookmarks/normalize-url';
import { tabAddressOf } from '@/lib/bookmarks/tab-address';
import { t } from '@/lib/i18n/messages';
import { browser, type Tabs } from '@/lib/platform/browser';
import { savedFace } from '@/lib/platform/toolbar';
import type { App } from './compose';

/** Marks the toolbar button of a tab whose page is saved, and takes the mark off one whose page is not. */
export async function markTab({ store }: App, tab: Tabs.Tab): Promise<void> {
  if (tab.id === undefined || tab.incognito) return;
  const address = tabAddressOf(tab.url ?? '');
  const url = address && normalizeUrl(address.url);
  const found = url ? await store.find([url]) : null;
  // A library that does not open is said where it is opened; here a missing mark says nothing wrong.
  const known = found?.ok ? (found.value.bookmark ?? found.value.retelling) : null;
  await savedFace.show(tab.id, known ? t('mark_alreadySaved', { title: known.title }) : null, tab.url);
}

/** Marks the tabs in front; the others are when they come there. */
export async function markTabsInFront(app: App): Promise<void> {
  const tabs = await browser.tabs.query({ active: true });
  await Promise.all(tabs.map((tab) => markTab(app, tab)));
}

/** Takes the mark off every tab. */
export async function unmarkTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && savedFace.show(id, null)));
}
