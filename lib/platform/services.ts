import { type Send, send } from '@/lib/messaging/client';
import { onLibraryChange, onSyncChange, type SyncNews } from '@/lib/messaging/events';
import type { ReaderSettings } from '@/lib/settings/reader-settings';
import { Connection } from '@/lib/store/connection';
import { LibraryReader } from '@/lib/store/library-reader';
import { SyncReader } from '@/lib/store/sync-reader';
import { browser } from './browser';
import { browserName } from './browser-name';
import { type CurrentTab, currentTab } from './current-tab';
import { correctionDrafts, drafts } from './drafts';
import { type FolderAccess, folderAccess } from './folder-access';
import { originPermission } from './origin-permission';
import { readerSetting, type Setting } from './setting';
import { type SaveTabsIntent, tabsPermission } from './tabs-permission';
import { type ToolbarMark, toolbarMarks } from './toolbar';

/** What a screen may ask of the world; its entrypoint hands it in. */
export interface Services {
  /** Reads, from this screen's own handle on the library. */
  readonly library: LibraryReader;
  /** What there is to know of sync, from the same handle. */
  readonly sync: SyncReader;
  /** Writes, through the background. */
  readonly send: Send;
  readonly onLibraryChange: (callBack: () => void) => () => void;
  readonly onSyncChange: (callBack: (news: SyncNews | null) => void) => () => void;
  /** Asks for leave to reach a server by its address; true when it was given. Must be called in a click, before anything is awaited. */
  readonly requestOrigin: (address: string) => Promise<boolean>;
  /** Folders to sync with; null where the browser cannot reach any. */
  readonly folders: FolderAccess | null;
  readonly currentTab: () => Promise<CurrentTab | null>;
  /** Takes the mark of a save made without the popup off the toolbar button. */
  readonly takeToolbarMark: (tabId: number) => Promise<ToolbarMark | null>;
  /** Asks for leave to see the tabs, to save them all; true when it was given. Must be called in a click, before anything is awaited. */
  readonly requestTabs: (intent: SaveTabsIntent) => Promise<boolean>;
  readonly drafts: typeof drafts;
  readonly correctionDrafts: typeof correctionDrafts;
  readonly readerSetting: Setting<ReaderSettings>;
  /** Of the extension, as its manifest has it. */
  readonly version: string;
}

export function createServices(): Services {
  const connection = new Connection();
  return {
    library: new LibraryReader(connection),
    sync: new SyncReader(connection, browserName()),
    send,
    onLibraryChange,
    onSyncChange,
    requestOrigin: originPermission.request,
    folders: folderAccess(connection),
    currentTab,
    takeToolbarMark: (tabId) => toolbarMarks.take(tabId),
    requestTabs: (intent) => tabsPermission.requestFor(intent),
    drafts,
    correctionDrafts,
    readerSetting,
    version: browser.runtime.getManifest().version,
  };
}
