import type { TabPage } from '@/lib/messaging/protocol';
import { browser } from './browser';

/** A tab as a screen may know it: without address where the browser keeps it to itself. */
export interface CurrentTab {
  readonly tabId: number;
  readonly windowId: number;
  readonly page: TabPage | null;
}

/** The tab in front, in the window this screen belongs to; null when there is none. */
export async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return {
    tabId: tab.id,
    windowId: tab.windowId,
    page: tab.url ? { tabId: tab.id, url: tab.url, title: tab.title ?? '' } : null,
  };
}
