import { browser } from './browser';

/** The place beside the page that this browser has for the library. */
export interface SidePlace {
  /** Chromium's name for it, or Firefox's. */
  readonly type: 'sidePanel' | 'sidebar';
  /** Must be called while a click is answered, before any await. */
  readonly open: () => Promise<void>;
}

/** What the polyfill's types do not know: https://developer.chrome.com/docs/extensions/reference/api/sidePanel */
interface WithSidePanel {
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
}

/** Null where the browser has none. Chromium wants to be told in which window, which takes a moment to learn. */
export async function findSidePlace(): Promise<SidePlace | null> {
  const { sidePanel } = browser as WithSidePanel;
  if (sidePanel) {
    const { id: windowId } = await browser.windows.getCurrent();
    return windowId === undefined ? null : { type: 'sidePanel', open: () => sidePanel.open({ windowId }) };
  }
  // Typed as always there; Chromium has none.
  const sidebar = browser.sidebarAction as typeof browser.sidebarAction | undefined;
  return sidebar ? { type: 'sidebar', open: () => sidebar.open() } : null;
}
