import { writeFileSync } from 'node:fs';
import { type Found, type Key, type Query, Screen } from './screen';
import { until } from './wait';

type CallPrivileged = <T>(functionText: string, ...args: readonly unknown[]) => Promise<T>;

/**
 * The extension's real popup in Firefox. BiDi does not know popups, so scripts reach it through the browser's own
 * window; roles and names come from Firefox's accessibility service.
 */
export class FirefoxPopup extends Screen {
  constructor(private readonly callPrivileged: CallPrivileged) {
    super();
  }

  async waitUntilOpen(): Promise<void> {
    await until(() => this.#inside<boolean>(isLoaded), { what: 'the popup to open' });
  }

  async find(query: Query): Promise<Found[]> {
    return this.#inside<Found[]>(findNodes, plain(query));
  }

  async click(query: Query): Promise<void> {
    await this.waitFor(query);
    await this.#inside(clickNode, plain(query));
  }

  text(query?: Query): Promise<string> {
    return query ? this.#inside(nodeText, plain(query)) : this.#inside('() => document.body.innerText');
  }

  attribute(query: Query, name: string): Promise<string | null> {
    return this.#inside(nodeAttribute, plain(query), name);
  }

  async type(text: string): Promise<void> {
    await this.#inside(pressKeys, [...text]);
  }

  async press(key: Key): Promise<void> {
    await this.#inside(pressKeys, [key === 'Space' ? ' ' : key]);
  }

  async screenshot(file: string): Promise<void> {
    writeFileSync(file, Buffer.from(await this.callPrivileged<string>(drawPopup), 'base64'));
  }

  async close(): Promise<void> {
    await this.callPrivileged(
      `() => { for (const panel of document.querySelectorAll('panel')) panel.hidePopup?.(); }`,
    );
    const what = 'the popup to close';
    await until(() => this.callPrivileged<boolean>(`() => !document.querySelector('${popupBrowser}')`), {
      what,
    });
  }

  /** Runs a function in the popup with a browser's rights; `document` and `content` are the popup's. */
  async #inside<T>(functionText: string, ...args: readonly unknown[]): Promise<T> {
    const answer = await this.callPrivileged<Answer<T>>(runInside, functionText, args);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }
}

type Answer<T> = { value: T; error?: undefined } | { error: string };

/** A query in a form that JSON carries: patterns by their source. */
function plain(query: Query): object {
  const { role, name, within } = query;
  const inner = within ? { within: plain(within) } : {};
  return name instanceof RegExp
    ? { role, pattern: name.source, flags: name.flags, ...inner }
    : { role, ...(name === undefined ? {} : { name }), ...inner };
}

const popupBrowser = 'browser[webextension-view-type=popup]';

/** A popup starts as about:blank, which is complete at once and says nothing. */
const isLoaded = `() => content.location.protocol === 'moz-extension:' && document.readyState === 'complete'`;

/** A script sent while the popup changes process is lost without an answer, hence the limit. */
const runInside = `(functionText, args) => new Promise((resolve, reject) => {
  const browser = document.querySelector('${popupBrowser}');
  if (!browser) return reject(new Error('no popup is open'));
  const channel = 'panelmark-' + Math.random();
  browser.messageManager.addMessageListener(channel, function receive(message) {
    browser.messageManager.removeMessageListener(channel, receive);
    resolve(message.data);
  });
  setTimeout(() => reject(new Error('the popup does not answer')), 5000);
  const script = '(async () => { const { document } = content; let answer;' +
    'try { answer = { value: (await (' + functionText + ')(...' + JSON.stringify(args) + ')) ?? null } }' +
    'catch (error) { answer = { error: String(error) } }' +
    'sendAsyncMessage(' + JSON.stringify(channel) + ', answer) })()';
  browser.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
})`;

/** Yields the elements a query names, in document order. */
const nodesOf = `async function nodesOf(query) {
  const { accessibility } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Accessibility.sys.mjs');
  const root = query.within ? (await nodesOf(query.within))[0]?.element : document;
  if (!root) return [];
  const found = [];
  for (const element of root.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-hidden=true], [inert]')) continue;
    if ((await accessibility.getComputedRole(element)) !== query.role) continue;
    const name = (await accessibility.getAccessibleName(element)) ?? '';
    const fits = query.pattern === undefined
      ? query.name === undefined || query.name === name
      : new RegExp(query.pattern, query.flags).test(name);
    if (fits) found.push({ element, name });
  }
  return found;
}`;

const findNodes = `async (query) => {
  ${nodesOf}
  return (await nodesOf(query)).map(({ name }) => ({ role: query.role, name }));
}`;

const nodeText = `async (query) => {
  ${nodesOf}
  const first = (await nodesOf(query))[0];
  if (!first) throw new Error('nothing on the screen matches');
  return first.element.innerText;
}`;

const nodeAttribute = `async (query, name) => {
  ${nodesOf}
  return (await nodesOf(query))[0]?.element.getAttribute(name) ?? null;
}`;

const clickNode = `async (query) => {
  ${nodesOf}
  const { element } = (await nodesOf(query))[0];
  element.scrollIntoView({ block: 'nearest' });
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [type, clickCount] of [['mousemove', 0], ['mousedown', 1], ['mouseup', 1]]) {
    content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount }, {});
  }
}`;

const pressKeys = `(names) => {
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  processor.beginInputTransactionForTests(content);
  const codes = { Enter: 13, Tab: 9, Escape: 27, Backspace: 8, Delete: 46, ArrowDown: 40, ArrowUp: 38 };
  for (const key of names) {
    const event = new content.KeyboardEvent('', { key, code: codes[key] ? key : '', keyCode: codes[key] ?? 0 });
    const flags = codes[key] ? processor.KEY_NON_PRINTABLE_KEY : 0;
    processor.keydown(event, flags);
    processor.keyup(event, flags);
  }
}`;

const drawPopup = `async () => {
  const browser = document.querySelector('${popupBrowser}');
  const image = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}`;
