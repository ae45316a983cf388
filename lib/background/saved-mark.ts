import { onLibraryChange } from '@/lib/messaging/events';
import { browser, type Tabs } from '@/lib/platform/browser';
import { pageRules } from '@/lib/platform/page-rules';
import { maxRuledBookmarks } from '@/lib/platform/saved-mark-settings';
import { tabWatching } from '@/lib/platform/tab-watching';
import { tabsPermission } from '@/lib/platform/tabs-permission';
import type { App } from './compose';
import { SavedRules } from './saved-rules';
import { savedRulesState } from './saved-rules-state';
import { markTab, markTabsInFront, unmarkTabs } from './tab-marks';

/** Writes that follow each other are answered together, and a background that just woke has somebody to serve first. */
const settleMs = 400;

/**
 * Shows on the toolbar button that the page at hand is saved. Chromium matches the newest bookmarks by rules that it
 * keeps itself and tells us nothing of; where the user lets Panelmark see the tabs, they are looked up one by one instead.
 */
export function watchSavedMark(app: App): void {
  const rules = new SavedRules(app.store, pageRules, savedRulesState, maxRuledBookmarks);
  const onTab = async (tab: Tabs.Tab) => {
    if (await watchesTabs()) await markTab(app, tab);
  };
  const onUpdated = (_id: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => {
    if (change.url !== undefined || change.status === 'complete') void onTab(tab);
  };
  const onActivated = ({ tabId }: Tabs.OnActivatedActiveInfoType) => {
    // A tab that closed at once has no button either.
    browser.tabs.get(tabId).then(onTab, () => undefined);
  };
  const follow = (isOn: boolean) => {
    const how = isOn ? 'addListener' : 'removeListener';
    browser.tabs.onUpdated[how](onUpdated);
    browser.tabs.onActivated[how](onActivated);
  };
  const refresh = async () => {
    const isOn = await watchesTabs();
    // Attached at once, because the event that woke us may be one of theirs; let go of again where nobody asked for
    // them, so that the browser wakes us for no tab.
    follow(isOn);
    if (isOn) await Promise.all([pageRules.isSupported && rules.clear(), markTabsInFront(app)]);
    else if (pageRules.isSupported) await rules.bringUpToDate();
  };
  follow(true);
  const refreshSoon = settled(refresh);
  onLibraryChange(refreshSoon);
  tabWatching.onChange(async () => {
    if (!(await watchesTabs())) await unmarkTabs();
    refreshSoon();
  });
  tabsPermission.onRevoked(() => void noteRevoked());
  refreshSoon();
}

async function watchesTabs(): Promise<boolean> {
  return (await tabWatching.read()) === 'on' && (await tabsPermission.isGranted());
}

async function noteRevoked(): Promise<void> {
  if ((await tabWatching.read()) === 'on') await tabWatching.write('revoked');
}

/**
 * Does something a moment after it was last asked for, and spends a tenth of the time on it at most: during a long merge
 * it is asked for all the time. A failure is made good by the next change or start.
 */
function settled(work: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restsUntil = 0;
  return () => {
    clearTimeout(timer);
    const run = async () => {
      const startedAt = performance.now();
      // The mark is a convenience: nothing is lost when the browser refuses it, and the popup says "Saved" in any case.
      await work().catch(() => undefined);
      restsUntil = performance.now() + 10 * (performance.now() - startedAt);
    };
    timer = setTimeout(() => void run(), Math.max(settleMs, restsUntil - performance.now()));
  };
}
