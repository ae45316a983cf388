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
  requestFor(intent: SaveTabsIntent): Promise<boolean> {
    void browser.storage.session.set({ [intentKey]: intent });
    return browser.permissions.request(tabs);
  },

  /** Calls back with the save that leave was just given for. */
  onGranted(callBack: (intent: SaveTabsIntent) => void): void {
    browser.permissions.onAdded.addListener(async ({ permissions }) => {
      if (!permissions?.includes('tabs')) return;
      // Ours alone, written whole.
      const kept = (await browser.storage.session.get(intentKey))[intentKey] as SaveTabsIntent | undefined;
      await browser.storage.session.remove(intentKey);
      if (kept && Date.now() - kept.at < intentMs) callBack(kept);
    });
  },

  /** Asks the user. Must be called in a click, before anything is awaited. */
  request: (): Promise<boolean> => browser.permissions.request(tabs),
  giveBack: (): Promise<boolean> => browser.permissions.remove(tabs),

  /** Calls back when it was taken back, by whatever means. */
  onRevoked(callBack: () => void): void {
    browser.permissions.onRemoved.addListener(({ permissions }) => {
      if (permissions?.includes('tabs')) callBack();
    });
  },
};
