import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { builtExtension } from '../../tests/e2e/support/build';
import { ExtensionBrowser } from '../../tests/e2e/support/chromium';

/** How long a content script took, ms. */
export interface Times {
  /** In the page: compiled and run. */
  readonly inPage: number;
  /** From asking to answer, as the background waits for it. */
  readonly trip: number;
}

/** Around a script that is timed: the three are run one after the other, without a way back in between. */
const clocks = {
  'clock-start.js': 'var clockStart = performance.now();',
  'clock-stop.js': 'performance.now() - clockStart;',
};

/**
 * Chromium with a copy of the build that may read any page without a person's click: for tools and benchmarks, never
 * the build that ships. `scripts` are further content scripts, name to source, to be run beside ours.
 */
export class ReadingBrowser {
  static async launch(scripts: Readonly<Record<string, string>> = {}): Promise<ReadingBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'panelmark-reader-'));
    cpSync(builtExtension('chrome-mv3'), folder, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    manifest.host_permissions = ['<all_urls>'];
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    for (const [name, source] of Object.entries({ ...scripts, ...clocks }))
      writeFileSync(join(folder, name), source);
    const browser = await ExtensionBrowser.launch({ extensionFolder: folder });
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    return new ReadingBrowser(browser, page, folder);
  }

  #route: ((route: Route) => Promise<void>) | null = null;

  private constructor(
    private readonly browser: ExtensionBrowser,
    private page: Page,
    private readonly folder: string,
  ) {}

  /** Opens the page at an address on the web. */
  async visit(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  }

  /** Shows a saved page under an address of one's choice: its scripts do not run and nothing is fetched. */
  async show(html: string | Buffer, address: string, encoding = 'utf-8'): Promise<void> {
    if (this.#route) await this.page.unroute('**/*', this.#route);
    let isShown = false;
    this.#route = (route) => {
      const isThePage = !isShown && route.request().isNavigationRequest();
      isShown ||= isThePage;
      return isThePage ? route.fulfill(inert(html, encoding)) : route.abort();
    };
    await this.page.route('**/*', this.#route);
    await this.page.goto(address, { waitUntil: 'load', timeout: 30_000 });
  }

  /** Goes on in a tab in which nothing has run yet. */
  async renewTab(): Promise<void> {
    const old = this.page;
    this.page = await this.browser.context.newPage();
    this.#route = null;
    await old.close();
  }

  /** What one of the extension's content scripts returns in the page. */
  async run(file: string): Promise<unknown> {
    const worker = await this.browser.worker();
    const { value } = await worker.evaluate(runInFrontTab, [file]);
    return value;
  }

  /** How long one takes there. */
  async time(file: string): Promise<Times> {
    const worker = await this.browser.worker();
    const { value, ms } = await worker.evaluate(runInFrontTab, ['clock-start.js', file, 'clock-stop.js']);
    return { inPage: Number(value), trip: ms };
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function inert(body: string | Buffer, encoding: string) {
  const headers = { 'content-security-policy': "script-src 'none'" };
  return { status: 200, contentType: `text/html; charset=${encoding}`, headers, body };
}

/** Runs in the extension's worker, which knows `chrome` and nothing of this file. */
async function runInFrontTab(files: string[]): Promise<{ readonly value: unknown; readonly ms: number }> {
  // @ts-expect-error the worker's global, not ours
  const { tabs, scripting } = chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  const start = performance.now();
  const [frame] = await scripting.executeScript({ target: { tabId: tab.id }, files });
  return { value: frame?.result ?? null, ms: performance.now() - start };
}
