import { type Send, send } from '@/lib/messaging/client';
import { onLibraryChange, onSyncChange, type SyncNews } from '@/lib/messaging/events';
import { Connection } from '@/lib/store/connection';
import { LibraryReader } from '@/lib/store/library-reader';
import { browser } from './browser';
import { type CurrentTab, currentTab } from './current-tab';
import { correctionDrafts, drafts } from './drafts';
import { createSyncSource, type SyncSource } from './sync-source';
import { type SaveTabsIntent, tabsPermission } from './tabs-permission';
import type { ToolbarMark } from './toolbar';

/** What a screen may ask of the world; its entrypoint hands it in. */
export interface Services {
  /** Reads, from this screen's own handle on the library. */
  readonly library: LibraryReader;
  /** What there is to know of sync, from the same handle. */
  readonly sync: SyncSource;
  /** Writes, through the background. */
  readonly send: Send;
  readonly onLibraryChange: (callBack: () => void) => () => void;
  readonly onSyncChange: (callBack: (news: SyncNews | null) => void) => () => void;
  readonly currentTab: () => Promise<CurrentTab | null>;
  /** Takes the mark of a save made without the popup off the toolbar button. */
  readonly takeToolbarMark: (tabId: number) => Promise<ToolbarMark | null>;
  /** Asks for leave to see the tabs, to save them all; true when it was given. Must be called in a click, before anything is awaited. */
  readonly requestTabs: (intent: SaveTabsIntent) => Promise<boolean>;
  readonly drafts: typeof drafts;
  readonly correctionDrafts: typeof correctionDrafts;
  /** Of the extension, as its manifest has it. */
  readonly version: string;
}

export function createServices(connection = new Connection()): Services {
  return {
    library: new LibraryReader(connection),
    sync: createSyncSource(connection),
    send,
    onLibraryChange,
    onSyncChange,
    currentTab,
    // Loaded when the popup is drawn: nothing in it waits for the mark.
    takeToolbarMark: async (tabId) => (await import('./toolbar')).toolbarMarks.take(tabId),
    requestTabs: (intent) => tabsPermission.requestFor(intent),
    drafts,
    correctionDrafts,
    version: browser.runtime.getManifest().version,
  };
}
