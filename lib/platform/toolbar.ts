import { browser } from './browser';
import { iconPaths } from './icons';

/** How a save without the popup went, as shown on the toolbar button of one tab. */
export interface ToolbarMark {
  readonly isSaved: boolean;
  readonly sentence: string;
}

/** Badge texts; colour never carries the meaning alone. */
const savedBadge = '✓';
const failedBadge = '!';

/** Marks on the toolbar button. The browser itself keeps them, per tab, until the tab shows another page. */
export const toolbarMarks = {
  async set(tabId: number, mark: ToolbarMark): Promise<void> {
    try {
      await Promise.all([
        browser.action.setBadgeBackgroundColor({ tabId, color: mark.isSaved ? '#1a7f4b' : '#b3411e' }),
        browser.action.setBadgeText({ tabId, text: mark.isSaved ? savedBadge : failedBadge }),
        browser.action.setTitle({ tabId, title: mark.sentence }),
      ]);
    } catch {
      // The tab closed meanwhile, and its button with it: nobody is left to tell.
    }
  },

  /** Takes the mark off and answers with it; null when there was none. */
  async take(tabId: number): Promise<ToolbarMark | null> {
    const [badge, sentence] = await Promise.all([
      browser.action.getBadgeText({ tabId }),
      browser.action.getTitle({ tabId }),
    ]);
    if (badge !== savedBadge && badge !== failedBadge) return null;
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: '' }),
      browser.action.setTitle({ tabId, title: await browser.action.getTitle({}) }),
    ]);
    return { isSaved: badge === savedBadge, sentence };
  },
};

/** The saved icon and what it means in words, on the button of one tab. */
export const savedFace = {
  /** `sentence` null: the page is not saved. With `url`, nothing is shown on a tab that has left it meanwhile. */
  async show(tabId: number, sentence: string | null, url?: string): Promise<void> {
    try {
      const [badge, title, defaultTitle] = await Promise.all([
        browser.action.getBadgeText({ tabId }),
        browser.action.getTitle({ tabId }),
        browser.action.getTitle({}),
      ]);
      if (sentence === null && title === defaultTitle) return;
      if (url !== undefined && (await browser.tabs.get(tabId)).url !== url) return;
      const isMarked = badge === savedBadge || badge === failedBadge;
      await Promise.all([
        browser.action.setIcon({ tabId, path: iconPaths(sentence === null ? 'plain' : 'saved') }),
        // How a save just went is the newer word, and the popup's to take off.
        !isMarked && browser.action.setTitle({ tabId, title: sentence ?? defaultTitle }),
      ]);
    } catch {
      // The tab closed meanwhile, and its button with it.
    }
  },
};
