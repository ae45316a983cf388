import { useEffect } from 'preact/hooks';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

/** Says how the last save without the popup went, as the toolbar button did, and takes the mark off it. */
export function useToolbarMark({ announce, fail }: Pick<Announcer, 'announce' | 'fail'>): void {
  const { currentTab, takeToolbarMark } = useServices();
  useEffect(() => {
    const readMark = async () => {
      const tab = await currentTab();
      const mark = tab && (await takeToolbarMark(tab.tabId));
      if (mark?.isSaved) announce({ sentence: mark.sentence });
      else if (mark) fail(mark.sentence);
    };
    void readMark();
  }, [currentTab, takeToolbarMark, announce, fail]);
}
