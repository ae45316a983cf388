import { pageRules } from './page-rules';
import { type TabWatching, tabWatching } from './tab-watching';
import { tabsPermission } from './tabs-permission';

/** How many bookmarks the browser's rules cover, newest first; why no more is in docs/decisions/0009-already-saved.md. */
export const maxRuledBookmarks = 2_000;

/** What the options page says of the mark on saved pages, and may change. */
export interface SavedMarkSettings {
  /** How many bookmarks the browser marks by itself; null where it cannot. */
  readonly ruledCount: number | null;
  readonly watching: {
    readonly read: () => Promise<TabWatching>;
    readonly onChange: (callBack: () => void) => () => void;
    /** Asks for leave, and answers whether it was given. Must be called in a click, before anything is awaited. */
    readonly switchOn: () => Promise<boolean>;
    readonly switchOff: () => Promise<boolean>;
  };
}

export const savedMarkSettings: SavedMarkSettings = {
  ruledCount: pageRules.isSupported ? maxRuledBookmarks : null,
  watching: {
    read: tabWatching.read,
    onChange: tabWatching.onChange,
    async switchOn() {
      const isGranted = await tabsPermission.request();
      if (isGranted) await tabWatching.write('on');
      return isGranted;
    },
    async switchOff() {
      await tabWatching.write('off');
      await tabsPermission.giveBack();
      return true;
    },
  },
};
