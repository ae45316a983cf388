import { browser } from './browser';

const tabs = { permissions: ['tabs' as const] };

/** Leave to see the addresses of all tabs: asked for when a feature that needs it is used, never at install. */
export const tabsPermission = {
  isGranted: (): Promise<boolean> => browser.permissions.contains(tabs),
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
