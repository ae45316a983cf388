import type { Page } from '@playwright/test';
import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { MessageName, Reply, Request } from '@/lib/messaging/protocol';
import type { RemoteRow } from '@/lib/sync/remote-row';
import type { Encryption, RemoteSetup } from '@/lib/sync/setup';
import type { ExtensionBrowser } from './chromium';
import type { FirefoxBrowser } from './firefox';
import { readAll, rowsOf } from './library';
import { until } from './wait';

/** A browser profile that syncs, in whatever browser: what a screen of the extension can ask and see there. */
export abstract class SyncProfile {
  /** Evaluates an expression in a page of the extension. */
  abstract evaluate<T>(expression: string): Promise<T>;

  /** Asks the background, as a screen would, and answers what it says. */
  async ask<Name extends MessageName>(name: Name, request: Request<Name>): Promise<Reply<Name>> {
    const message = JSON.stringify({ name, request, id: crypto.randomUUID() });
    const send = `(globalThis.browser ?? globalThis.chrome).runtime.sendMessage(${message})`;
    return this.evaluate<Reply<Name>>(send);
  }

  /** The same; a refusal fails the test with its reason. */
  async do<Name extends MessageName>(name: Name, request: Request<Name>): Promise<Value<Reply<Name>>> {
    const reply = (await this.ask(name, request)) as Result<Value<Reply<Name>>, AppError> | undefined;
    if (!reply?.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.value;
  }

  /** Saves a page that nobody opens. */
  async save(
    title: string,
    address = `https://pages.example/${encodeURIComponent(title)}`,
  ): Promise<Bookmark> {
    // No tab has this number: what is saved is what is said here.
    const page = { tabId: 2 ** 30, url: address, title };
    return this.do('savePage', { ...page, draft: { tags: [], note: '' } });
  }

  async find(title: string): Promise<Bookmark> {
    const found = (await this.bookmarks()).find((bookmark) => bookmark.title === title);
    if (!found) throw new Error(`there is no "${title}"`);
    return found;
  }

  /** Everything in the library, the trash too. */
  bookmarks(): Promise<Bookmark[]> {
    return readAll(this);
  }

  /** Titles in sight, sorted. */
  async titles(): Promise<string[]> {
    const bookmarks = await this.bookmarks();
    return bookmarks.flatMap(({ title, deletedAt }) => (deletedAt === null ? [title] : [])).sort();
  }

  remotes(): Promise<RemoteRow[]> {
    return rowsOf<RemoteRow>(this, 'remotes');
  }

  async remote(id: string): Promise<RemoteRow> {
    const row = (await this.remotes()).find((remote) => remote.id === id);
    if (!row) throw new Error(`there is no remote ${id}`);
    return row;
  }

  /** Connects a remote as the form does: looks first, then joins; returns once the first round is through. */
  async connect(setup: RemoteSetup, encryption: Encryption = { type: 'none' }, id = 'server'): Promise<void> {
    await this.do('prepareRemote', { id, setup, encryption });
    await this.do('connectRemote', { id });
    await this.sync(id);
  }

  async sync(id = 'server'): Promise<void> {
    await this.do('syncNow', { id });
  }

  /** Waits until the profile shows these titles, whatever brings them. */
  async waitForTitles(titles: readonly string[], timeoutMs = 20_000): Promise<void> {
    const wanted = JSON.stringify([...titles].sort());
    const isThere = async () => JSON.stringify(await this.titles()) === wanted;
    await until(isThere, { what: `the titles ${wanted}`, timeoutMs });
  }
}

type Value<Outcome> = Outcome extends { readonly ok: true; readonly value: infer Inner } ? Inner : never;

export class ChromiumProfile extends SyncProfile {
  static async open(browser: ExtensionBrowser): Promise<ChromiumProfile> {
    return new ChromiumProfile(browser, await browser.openExtensionPage('options.html'));
  }

  private constructor(
    readonly browser: ExtensionBrowser,
    readonly screen: Page,
  ) {
    super();
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.screen.evaluate<T>(expression);
  }

  /** As a person does on the browser's page of the extension: lets it reach servers, or no more. */
  async setReachable(isReachable: boolean): Promise<void> {
    const extensions = await this.browser.openTab('chrome://extensions/');
    const hostAccess = isReachable ? 'ON_ALL_SITES' : 'ON_CLICK';
    const change = { extensionId: this.browser.extensionId, hostAccess };
    await extensions.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`,
    );
    await extensions.close();
  }
}

export class FirefoxProfile extends SyncProfile {
  static async open(browser: FirefoxBrowser): Promise<FirefoxProfile> {
    await browser.grantOrigin('http://127.0.0.1/*');
    return new FirefoxProfile(browser, await browser.openTab(browser.extensionUrl('options.html')));
  }

  private constructor(
    readonly browser: FirefoxBrowser,
    private readonly screen: string,
  ) {
    super();
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.browser.call<T>(this.screen, `() => (${expression})`);
  }
}
