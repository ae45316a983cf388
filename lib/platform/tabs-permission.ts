import { browser } from './browser';

/** A save of all tabs of a window, asked for at a moment (ms since 1970). */
export interface SaveTabsIntent {
  readonly windowId: number;
  readonly at: number;
}

const intentKey = 'saveTabs.intent';
/** Leave that comes later than this was given for something else. */
const intentMs = 120_000;

const tabs = { permissions: ['tabs' as const] };

/** Leave to see the addresses of all tabs: asked for when a feature that needs it is used, never at install. */
export const tabsPermission = {
  isGranted: (): Promise<boolean> => browser.permissions.contains(tabs),
  /**
   * Asks the user, for a save of all tabs that goes on once they agree: the question can close the popup that asked.
   * Must be called in a click, before anything is awaited.
   */
  async requestFor(intent: SaveTabsIntent): Promise<boolean> {
    const noting = browser.storage.session.set({ [intentKey]: intent });
    let isGranted = false;
    try {
      isGranted = await browser.permissions.request(tabs);
    } finally {
      await noting;
      // Leave for something else, given later, is none for this.
      if (!isGranted) await forgetIntent();
    }
    return isGranted;
  },

  /** Calls back with the save that leave was just given for. */
  onGranted(callBack: (intent: SaveTabsIntent) => void): void {
    browser.permissions.onAdded.addListener(async ({ permissions }) => {
      if (!permissions?.includes('tabs')) return;
      // Ours alone, written whole.
      const kept = (await browser.storage.session.get(intentKey))[intentKey] as SaveTabsIntent | undefined;
      await forgetIntent();
      if (kept && Date.now() - kept.at < intentMs) callBack(kept);
    });
  },

  /** Asks the user, for anything else. Must be called in a click, before anything is awaited. */
  async request(): Promise<boolean> {
    // A save whose question was closed with the popup that asked it is not what is asked for now.
    const forgetting = forgetIntent();
    const isGranted = await browser.permissions.request(tabs);
    await forgetting;
    return isGranted;
  },
  giveBack: (): Promise<boolean> => browser.permissions.remove(tabs),

  /** Calls back when it was taken back, by whatever means. */
  onRevoked(callBack: () => void): void {
    browser.permissions.onRemoved.addListener(({ permissions }) => {
      if (permissions?.includes('tabs')) callBack();
    });
  },
};

function forgetIntent(): Promise<void> {
  return browser.storage.session.remove(intentKey);
}
