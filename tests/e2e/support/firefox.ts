import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Bidi } from './bidi';
import { findFirefox } from './browsers';
import { builtExtension } from './build';
import { FirefoxPopup } from './firefox-popup';
import { extensionUuid, geckoId, startFirefox } from './firefox-process';
import { createProfileFolder, killHard, removeFolder, stop } from './processes';
import { until } from './wait';

/** How Firefox writes an extension's id into element ids. */
const widget = geckoId.replace(/[^a-z0-9_-]/gi, '_');

/** Firefox with the built extension installed, driven through its own protocol. */
export class FirefoxBrowser {
  static async launch({ profileFolder }: { profileFolder?: string } = {}): Promise<FirefoxBrowser> {
    const path = findFirefox();
    if (!path) throw new Error('No Firefox found; run: node --import tsx scripts/ensure-browsers.ts');
    const folder = profileFolder ?? createProfileFolder();
    const { child, address } = await startFirefox(path, folder);
    const bidi = await Bidi.connect(address);
    await bidi.command('session.new', { capabilities: {} });
    const extensionData = { type: 'path', path: builtExtension('firefox-mv3') };
    await bidi.command('webExtension.install', { extensionData });
    const tree = await bidi.command<ContextTree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const browser = new FirefoxBrowser(bidi, child, tree.contexts[0]?.context ?? '', folder, !profileFolder);
    await browser.#pinButton();
    return browser;
  }

  private constructor(
    readonly bidi: Bidi,
    private readonly child: ChildProcess,
    /** The browser's own window, where privileged scripts run. */
    private readonly chrome: string,
    readonly profileFolder: string,
    private readonly ownsProfile: boolean,
  ) {}

  extensionUrl(page: string): string {
    return `moz-extension://${extensionUuid}/${page}`;
  }

  /** Opens an address in a new tab in front and returns its context. */
  async openTab(url: string): Promise<string> {
    const { context } = await this.bidi.command<{ context: string }>('browsingContext.create', {
      type: 'tab',
    });
    // Navigation to a page of the extension never reports that it is complete.
    const wait = url.startsWith('moz-extension:') ? 'none' : 'complete';
    await this.bidi.command('browsingContext.navigate', { context, url, wait });
    await until(() => this.call<boolean>(context, `() => document.readyState === 'complete'`), { what: url });
    await this.activate(context);
    return context;
  }

  async activate(context: string): Promise<void> {
    await this.bidi.command('browsingContext.activate', { context });
  }

  async closeTab(context: string): Promise<void> {
    await this.bidi.command('browsingContext.close', { context });
  }

  /** Calls a function in a page and returns its value. */
  call<T>(context: string, functionText: string, ...args: readonly unknown[]): Promise<T> {
    return this.bidi.call<T>(context, functionText, ...args);
  }

  /** Calls a function in the browser's own window, with a browser's rights. */
  callPrivileged<T>(functionText: string, ...args: readonly unknown[]): Promise<T> {
    return this.bidi.call<T>(this.chrome, functionText, ...args);
  }

  /** A real click on the toolbar button over the tab in front; returns the popup it opened. */
  async clickToolbar(): Promise<FirefoxPopup> {
    await this.callPrivileged(clickButton, widget);
    const popup = new FirefoxPopup((text, ...args) => this.callPrivileged(text, ...args));
    await popup.waitUntilOpen();
    return popup;
  }

  /** Opens the real context menu at a place on a page and picks the item with this label. */
  async pickFromContextMenu(context: string, at: { x: number; y: number }, label: string): Promise<void> {
    const actions = [
      { type: 'pointerMove', x: Math.round(at.x), y: Math.round(at.y) },
      { type: 'pointerDown', button: 2 },
      { type: 'pointerUp', button: 2 },
    ];
    await this.bidi.command('input.performActions', {
      context,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
    await until(() => this.callPrivileged<boolean>(isMenuOpen), { what: 'the context menu' });
    await until(() => this.callPrivileged<boolean>(pickMenuItem, widget, label), {
      what: `the menu item "${label}"`,
    });
  }

  /** Does what the shortcut with this key does, by way of the key binding the browser made for it. */
  async pressShortcut(key: string): Promise<void> {
    await this.callPrivileged(runShortcut, widget, key);
  }

  /** Badge and title of the toolbar button, as drawn for the tab in front. */
  button(): Promise<{ badge: string; title: string }> {
    return this.callPrivileged(readButton, widget);
  }

  /** The pictures the toolbar button is drawn from, for the tab in front. */
  buttonIcon(): Promise<string> {
    return this.callPrivileged(readIcon, widget);
  }

  /** Presses "Allow" when the browser asks whether an extension may have a permission. */
  async allow(): Promise<void> {
    await until(() => this.callPrivileged<boolean>(pressAllow), { what: 'the question for a permission' });
  }

  /** Takes a permission back, as a person can on the extension's page. */
  async revoke(permission: string): Promise<void> {
    await this.callPrivileged(revokePermission, geckoId, permission);
  }

  /** Lets the extension reach an origin (a match pattern) and send there, as a person does who presses "Allow". */
  async grantOrigin(origin: string): Promise<void> {
    await this.callPrivileged(grantOrigin, geckoId, origin);
  }

  /** Ends the event page as the browser does after half a minute of idleness; returns its new state. */
  endEventPage(): Promise<string> {
    return this.callPrivileged(endEventPage, geckoId);
  }

  async crash(): Promise<void> {
    await killHard(this.child.pid ?? 0);
    this.bidi.close();
    for (const lock of ['lock', '.parentlock']) rmSync(join(this.profileFolder, lock), { force: true });
  }

  async close(): Promise<void> {
    await this.bidi.command('browser.close', {}, 5_000).catch(() => undefined); // stopped below in any case
    this.bidi.close();
    await stop(this.child);
    if (this.ownsProfile) await removeFolder(this.profileFolder);
  }

  async #pinButton(): Promise<void> {
    await until(() => this.callPrivileged<boolean>(pinButton, widget), { what: 'the toolbar button' });
  }
}

interface ContextTree {
  readonly contexts: readonly { readonly context: string }[];
}

// Functions for the browser's own window, as text: they run there, not here.

const pinButton = `(widget) => {
  CustomizableUI.addWidgetToArea(widget + '-browser-action', 'nav-bar');
  const button = document.querySelector('#' + widget + '-browser-action .unified-extensions-item-action-button');
  return Boolean(button && button.getBoundingClientRect().width > 0);
}`;

const clickButton = `(widget) => {
  const button = document.querySelector('#' + widget + '-browser-action .unified-extensions-item-action-button');
  const box = button.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [type, clickCount] of [['mousemove', 0], ['mousedown', 1], ['mouseup', 1]]) {
    window.synthesizeMouseEvent(type, x, y, { button: 0, clickCount }, {});
  }
}`;

const readButton = `(widget) => {
  const button = document.querySelector('#' + widget + '-browser-action .unified-extensions-item-action-button');
  return { badge: button.getAttribute('badge') ?? '', title: button.getAttribute('tooltiptext') ?? '' };
}`;

const readIcon = `(widget) => {
  const button = document.querySelector('#' + widget + '-browser-action .unified-extensions-item-action-button');
  return button.closest('toolbaritem').getAttribute('style') + ' ' + (button.getAttribute('style') ?? '');
}`;

const pressAllow = `() => {
  const question = document.getElementById('addon-webext-permissions-notification');
  if (!question || PopupNotifications.panel.state !== 'open') return false;
  question.button.click();
  return true;
}`;

const revokePermission = `async (id, permission) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.remove(id, { permissions: [permission], origins: [], data_collection: [] }, extension);
}`;

const grantOrigin = `async (id, origin) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const data_collection = ['bookmarksInfo', 'websiteContent'];
  await ExtensionPermissions.add(id, { permissions: [], origins: [origin], data_collection }, extension);
}`;

const isMenuOpen = `() => document.getElementById('contentAreaContextMenu').state === 'open'`;

/** Items stand in the menu itself, or in a submenu of ours when there are several. */
const pickMenuItem = `async (widget, label) => {
  const menu = document.getElementById('contentAreaContextMenu');
  const ours = [...menu.querySelectorAll('[id^="' + widget + '-menuitem"]')].filter((item) => !item.hidden);
  const submenu = ours.find((item) => item.localName === 'menu');
  if (submenu && !submenu.menupopup.state.startsWith('open')) { submenu.openMenu(true); return false; }
  const item = ours.find((one) => one.localName === 'menuitem' && one.getAttribute('label') === label);
  if (!item) return false;
  item.parentNode.activateItem(item);
  return true;
}`;

const runShortcut = `(widget, key) => {
  const keys = [...document.querySelectorAll('#ext-keyset-id-' + widget + ' key')];
  keys.find((one) => one.getAttribute('key')?.toLowerCase() === key.toLowerCase()).doCommand();
}`;

const endEventPage = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return extension.backgroundState;
}`;
