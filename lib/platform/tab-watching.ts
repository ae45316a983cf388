import { browser } from './browser';

const watchKey = 'savedMark.watchTabs';

/** Whether the user lets Panelmark see the tabs' addresses to mark the saved ones; `revoked`: the browser took it back. */
export type TabWatching = 'on' | 'off' | 'revoked';

export const tabWatching = {
  async read(): Promise<TabWatching> {
    const kept = (await browser.storage.local.get(watchKey))[watchKey];
    return kept === 'on' || kept === 'revoked' ? kept : 'off';
  },

  async write(watching: TabWatching): Promise<void> {
    await browser.storage.local.set({ [watchKey]: watching });
  },

  /** Calls back when it was changed, here or on another screen; returns how to stop. */
  onChange(callBack: () => void): () => void {
    const listener = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && watchKey in changes) callBack();
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
};
