import type { TabPage } from '@/lib/messaging/protocol';
import type { Tabs } from '@/lib/platform/browser';

/** The page in a tab as the browser tells it; null when it keeps the address to itself. */
export function tabPageOf(tab: Tabs.Tab | undefined, pageUrl?: string): TabPage | null {
  const url = tab?.url ?? pageUrl;
  if (tab?.id === undefined || !url) return null;
  return { tabId: tab.id, url, title: tab.title ?? '' };
}
