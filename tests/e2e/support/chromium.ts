import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from './browsers';
import { builtExtension } from './build';
import { Popup } from './popup';
import { createProfileFolder, isAlive, killHard, removeFolder } from './processes';
import { RawTarget } from './raw-target';
import { until, within } from './wait';

export interface LaunchOptions {
  /** Reuse a profile (after a crash, say); without it a fresh one is made and removed again. */
  readonly profileFolder?: string;
  /** X display to show the browser on: a window of fixed place and size, for a mouse that is moved by numbers. */
  readonly display?: string;
  /** A window on the user's own display, sandboxed as usual: this one may visit the web. */
  readonly forPerson?: boolean;
  /** Folder of the extension, when it is not the build as it ships. */
  readonly extensionFolder?: string;
  readonly extraArgs?: readonly string[];
}

/** Chromium with the built extension loaded. */
export class ExtensionBrowser {
  static async launch(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
    const executablePath = findChromium();
    if (!executablePath)
      throw new Error('No Chromium found; run: node --import tsx scripts/ensure-browsers.ts');
    const profileFolder = options.profileFolder ?? createProfileFolder();
    const extension = options.extensionFolder ?? builtExtension('chrome-mv3');
    if (options.display !== undefined) pinButton(profileFolder, extension);
    const isVisible = options.display !== undefined || options.forPerson === true;
    const context = await chromium.launchPersistentContext(profileFolder, {
      executablePath,
      headless: !isVisible,
      chromiumSandbox: options.forPerson === true,
      ...(isVisible ? { viewport: null } : {}),
      ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
      args: [
        ...quietArgs,
        ...(options.forPerson ? [] : ['--no-sandbox', '--disable-gpu']),
        ...(options.display === undefined ? [] : fixedWindowArgs),
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        '--enable-unsafe-extension-debugging', // Extensions.triggerAction
        ...(options.extraArgs ?? []),
      ],
    });
    const browser = context.browser();
    if (!browser) throw new Error('A persistent context without a browser');
    const session = await browser.newBrowserCDPSession();
    const running = new ExtensionBrowser(
      context,
      session,
      profileFolder,
      options.profileFolder === undefined,
    );
    await running.#learnIds();
    return running;
  }

  /** When the toolbar button was last clicked, ms since 1970: finding the tab before that is the driver's work. */
  clickedAt = 0;
  #extensionId = '';
  #browserPid = 0;

  private constructor(
    readonly context: BrowserContext,
    readonly session: CDPSession,
    readonly profileFolder: string,
    private readonly ownsProfile: boolean,
  ) {}

  get extensionId(): string {
    return this.#extensionId;
  }

  extensionUrl(page: string): string {
    return `chrome-extension://${this.#extensionId}/${page}`;
  }

  /** The background's service worker, started again if it sleeps. */
  async worker(): Promise<Worker> {
    const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
    const running = this.context.serviceWorkers().find(isOurs);
    return running ?? this.context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 15_000 });
  }

  /** Opens an address in a new tab in front. Errors of navigation (refused, download) are the test's to see. */
  async openTab(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  /** Opens a page of the extension in a tab: for screens, not for gestures. */
  openExtensionPage(page: string): Promise<Page> {
    return this.openTab(this.extensionUrl(page));
  }

  /** Waits until the tab in front shows this address: an error page arrives a little after its navigation failed. */
  async waitForTab(url: string): Promise<void> {
    const isShown = async () => (await this.#front())?.url === url;
    await until(isShown, { what: `the tab in front to show ${url}` });
  }

  /**
   * Clicks the toolbar button over the tab in front and returns the popup it opened. Grants activeTab, as a
   * pointer's click does (and `action.openPopup()` does not).
   */
  async clickToolbar(page?: Page): Promise<Popup> {
    await page?.bringToFront();
    const before = new Set((await this.#targets('page')).map((target) => target.targetId));
    const front = await this.#front();
    if (!front) throw new Error('The browser shows no tab');
    this.clickedAt = Date.now();
    await this.session.send('Extensions.triggerAction', { id: this.#extensionId, targetId: front.targetId });
    const opened = await until(
      async () => (await this.#targets('page')).find((t) => this.#isPopup(t.url) && !before.has(t.targetId)),
      { what: 'the popup to open' },
    );
    const target = await RawTarget.attach(this.session, opened.targetId);
    // The window exists before its page does, and is a few pixels wide until the page has a size.
    const isDrawn = `document.readyState === 'complete' && innerWidth > 100`;
    await until(() => target.evaluate<boolean>(isDrawn), { what: 'the popup to load' });
    return new Popup(target);
  }

  /**
   * Stops the service worker at once, whatever it is doing, as the browser does when it needs the memory.
   * `screen` is any page of the extension: the command belongs to its origin.
   */
  async killWorker(screen: Page): Promise<void> {
    const session = await this.context.newCDPSession(screen);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /**
   * Sets the zoom of the extension's pages in tabs, as Ctrl and + would: 2 is 200 %. (Chromium's popups have no
   * zoom of their own.) `screen` is one of those pages, laid out at that zoom when this returns: a window takes its size and
   * its zoom in two steps, and what is clicked in between has moved away.
   */
  async setZoom(screen: Page, factor: number): Promise<void> {
    await screen.evaluate(`chrome.tabs.getCurrent().then((tab) => chrome.tabs.setZoom(tab.id, ${factor}))`);
    const width = Math.floor((screen.viewportSize()?.width ?? 0) / factor);
    // Asked anew each time: `waitForFunction` evaluates in the page itself where it was not so at once, and the page's
    // own security policy refuses that.
    await until(() => screen.evaluate<boolean>(`devicePixelRatio === ${factor} && innerWidth === ${width}`), {
      what: `the window to be ${width} px wide at a zoom of ${factor}`,
    });
  }

  /** SIGKILL, with no chance to write anything; the profile stays for `launch({ profileFolder })`. */
  async crash(): Promise<void> {
    await killHard(this.#browserPid);
    await this.context.close().catch(() => undefined); // Playwright only has to notice that the browser is gone
    removeLocks(this.profileFolder);
  }

  async close(): Promise<void> {
    try {
      await within(this.context.close(), { what: 'Chromium to close', timeoutMs: 10_000 });
      await until(() => !isAlive(this.#browserPid), { what: 'Chromium to end', timeoutMs: 5_000 });
    } catch {
      await killHard(this.#browserPid); // a page that hangs must not keep the run from ending
    }
    if (this.ownsProfile) await removeFolder(this.profileFolder);
    else removeLocks(this.profileFolder);
  }

  async #learnIds(): Promise<void> {
    this.#extensionId = new URL((await this.worker()).url()).host;
    const { processInfo } = await this.session.send('SystemInfo.getProcessInfo');
    this.#browserPid = processInfo.find((one) => one.type === 'browser')?.id ?? 0;
  }

  async #front(): Promise<TargetInfo | undefined> {
    const tabs = await this.#targets('tab');
    return tabs.find((tab) => tab.embedderData?.tabActive === true) ?? tabs.at(-1);
  }

  async #targets(type: string): Promise<TargetInfo[]> {
    return (await this.session.send('Target.getTargets', { filter: [{ type }] })).targetInfos;
  }

  #isPopup(url: string): boolean {
    return url.startsWith(this.extensionUrl('popup.html'));
  }
}

/** Puts the button of the extension on the toolbar, as a person does in the puzzle menu; a used profile stays as it is. */
function pinButton(profileFolder: string, extension: string): void {
  const preferences = join(profileFolder, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  // An unpacked extension is named by the hash of its folder, in the letters a to p.
  const digits = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  const id = [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  mkdirSync(join(profileFolder, 'Default'), { recursive: true });
  writeFileSync(preferences, JSON.stringify({ extensions: { pinned_extensions: [id] } }));
}

/** What says that a browser uses this profile; one that was killed, or is slow to go, leaves it behind. */
function removeLocks(profileFolder: string): void {
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(join(profileFolder, lock), { force: true });
  }
}

interface TargetInfo {
  readonly targetId: string;
  readonly url: string;
  /** Of 'tab' targets, in newer Chromium: `tabActive`. */
  readonly embedderData?: { readonly [key: string]: unknown };
}

/** No updates, no first-run pages, no telemetry: a test's browser talks to the test's server only. */
const quietArgs = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
];

/** Fixed geometry, so that a place on a page can be turned into a place on the screen. */
const fixedWindowArgs = ['--window-position=0,0', '--window-size=1200,850', '--force-device-scale-factor=1'];
