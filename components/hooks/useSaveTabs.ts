import { useEffect, useRef, useState } from 'preact/hooks';
import type { TabsReport } from '@/lib/bookmarks/tabs-report';
import { plural, t } from '@/lib/i18n/messages';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

export interface SaveTabsControls {
  readonly isBusy: boolean;
  /** What the last save of all tabs left out and why; null when there was none, or it was read. */
  readonly report: TabsReport | null;
  readonly saveTabs: () => Promise<void>;
  readonly dismiss: () => void;
}

/** Saves every tab of this window, after asking for leave to see them. */
export function useSaveTabs({ announce, fail }: Announcer): SaveTabsControls {
  const { currentTab, requestTabs, send } = useServices();
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<TabsReport | null>(null);
  const windowId = useRef<number | null>(null);
  useEffect(() => {
    void currentTab().then((tab) => {
      windowId.current = tab?.windowId ?? null;
    });
  }, [currentTab]);

  const saveTabs = async () => {
    if (windowId.current === null || isBusy) return;
    const request = { windowId: windowId.current, at: Date.now() };
    // Nothing is awaited before the browser is asked: it only listens to a click.
    const leave = requestTabs(request);
    setBusy(true);
    setReport(null);
    if (await leave) {
      announce({ sentence: t('saveTabs_busy') });
      const answer = await send('saveTabs', request);
      if (!answer.ok) fail(answer.error);
      else {
        announce({ sentence: tabsReportSentence(answer.value) });
        setReport(answer.value.skipped.length > 0 ? answer.value : null);
      }
    } else {
      fail(t('saveTabs_refused'));
    }
    setBusy(false);
  };
  return { isBusy, report, saveTabs, dismiss: () => setReport(null) };
}

/** "12 tabs saved · 3 saved before · 1 left out". */
function tabsReportSentence({ saved, known, skipped }: TabsReport): string {
  const parts = [
    plural('saveTabs_saved', saved),
    known > 0 && plural('saveTabs_known', known),
    skipped.length > 0 && plural('saveTabs_skipped', skipped.length),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
