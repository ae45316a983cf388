import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RawTarget } from './raw-target';
import { describeQuery, type Found, type Key, keys, matchesName, type Query, Screen } from './screen';
import { until } from './wait';

/** The extension's real popup in Chromium, as opened by a click on the toolbar button. */
export class Popup extends Screen<ChromiumFound> {
  constructor(readonly target: RawTarget) {
    super();
  }

  async find(query: Query): Promise<ChromiumFound[]> {
    const root = query.within ? (await this.#first(query.within)).backendNodeId : undefined;
    const at = root === undefined ? await this.#documentHandle() : { backendNodeId: root };
    const { nodes } = await this.target.send('Accessibility.queryAXTree', { ...at, role: query.role });
    return nodes.flatMap((node) => {
      const name = spoken(node.name?.value);
      const backendNodeId = node.backendDOMNodeId;
      if (node.ignored || backendNodeId === undefined || backendNodeId === root) return [];
      return matchesName(name, query.name) ? [{ role: query.role, name, backendNodeId }] : [];
    });
  }

  async click(query: Query): Promise<void> {
    const { x, y } = await this.#placeOf(query);
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const) {
      await this.target.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    }
  }

  async text(query?: Query): Promise<string> {
    if (!query) return this.target.evaluate<string>('document.body.innerText');
    const { backendNodeId } = await this.#first(query);
    return this.#callOn<string>(backendNodeId, 'function () { return this.innerText ?? this.textContent; }');
  }

  async attribute(query: Query, name: string): Promise<string | null> {
    const { backendNodeId } = await this.#first(query);
    return this.#callOn<string | null>(backendNodeId, `function () { return this.getAttribute('${name}'); }`);
  }

  /** Where the first match stands, in CSS pixels from the top of the popup. */
  async topOf(query: Query): Promise<number> {
    const { backendNodeId } = await this.#first(query);
    return this.#callOn<number>(backendNodeId, 'function () { return this.getBoundingClientRect().top; }');
  }

  /** The current value of a text field. */
  async value(query: Query): Promise<string> {
    const { backendNodeId } = await this.#first(query);
    return this.#callOn<string>(backendNodeId, 'function () { return this.value; }');
  }

  /** Role and name of what has the keyboard. */
  async focused(): Promise<Found | null> {
    const { nodes } = await this.target.send('Accessibility.getFullAXTree', {});
    const node = nodes.findLast((one) =>
      one.properties?.some((p) => p.name === 'focused' && p.value.value === true),
    );
    return node ? { role: String(node.role?.value ?? ''), name: spoken(node.name?.value) } : null;
  }

  async type(text: string): Promise<void> {
    await this.target.send('Input.insertText', { text });
  }

  async press(key: Key, { shift = false } = {}): Promise<void> {
    const { code, keyCode, text } = keys[key];
    const common = {
      key: key === 'Space' ? ' ' : key,
      code,
      windowsVirtualKeyCode: keyCode,
      modifiers: shift ? 8 : 0,
    };
    await this.target.send('Input.dispatchKeyEvent', {
      type: text ? 'keyDown' : 'rawKeyDown',
      text,
      ...common,
    });
    await this.target.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.target.evaluate<T>(expression);
  }

  async screenshot(file: string): Promise<void> {
    // The first frame may not have been drawn yet, which the browser reports as an error.
    const shoot = () => this.target.send('Page.captureScreenshot', { format: 'png' });
    const { data } = await until(shoot, { what: 'a screenshot' });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async emulate({ colorScheme, reducedMotion }: Emulation): Promise<void> {
    const features = [
      ...(colorScheme ? [{ name: 'prefers-color-scheme', value: colorScheme }] : []),
      ...(reducedMotion ? [{ name: 'prefers-reduced-motion', value: reducedMotion }] : []),
    ];
    await this.target.send('Emulation.setEmulatedMedia', { features });
  }

  /** Accessibility violations by axe-core's WCAG 2.2 A and AA rules, each as one readable line. */
  async axe(): Promise<string[]> {
    await this.target.evaluate(`${axeSource()}; 0`);
    await this.target.evaluate(unstick);
    const found = await this.target.evaluate<string[]>(axeRun);
    await this.target.evaluate(`unstuck.forEach((element) => element.style.removeProperty('position'))`);
    return found;
  }

  /** Closes the popup the way Escape or a click elsewhere would end it; returns once it is gone. */
  async close(): Promise<void> {
    await this.target.evaluate('void setTimeout(() => window.close())').catch(() => undefined); // it may be gone already
    await until(() => this.target.isGone, { what: 'the popup to close' });
  }

  /** The middle of the first match, once it stands still: a popup moves while it fills. */
  async #placeOf(query: Query): Promise<{ x: number; y: number }> {
    let before = '';
    return until(
      async () => {
        const { backendNodeId } = await this.waitFor(query);
        await this.target.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
        const { quads } = await this.target.send('DOM.getContentQuads', { backendNodeId });
        const quad = quads[0] ?? [];
        const isStill = quad.length > 0 && String(quad) === before;
        before = String(quad);
        const middle = (offset: number) => average(quad.filter((_, i) => i % 2 === offset));
        return isStill ? { x: middle(0), y: middle(1) } : null;
      },
      { what: `${describeQuery(query)} to stand still` },
    );
  }

  async #first(query: Query): Promise<ChromiumFound> {
    const [found] = await this.find(query);
    if (!found) throw new Error(`There is no ${describeQuery(query)} on the screen`);
    return found;
  }

  async #documentHandle(): Promise<{ objectId: string }> {
    const { result } = await this.target.send('Runtime.evaluate', { expression: 'document' });
    if (!result.objectId) throw new Error('The popup has no document');
    return { objectId: result.objectId };
  }

  async #callOn<T>(backendNodeId: number, functionDeclaration: string): Promise<T> {
    const { object } = await this.target.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) throw new Error('The element is gone');
    const call = { objectId: object.objectId, functionDeclaration, returnByValue: true };
    return (await this.target.send('Runtime.callFunctionOn', call)).result.value as T; // our own function's type
  }
}

export interface Emulation {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

interface ChromiumFound extends Found {
  readonly backendNodeId: number;
}

export function axeSource(): string {
  return readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}

/** What stays in sight covers whatever is scrolled below it, which says nothing about how large that is. */
const unstick = `(() => {
  const elements = [...document.querySelectorAll('main *')];
  globalThis.unstuck = elements.filter((element) => getComputedStyle(element).position === 'sticky');
  for (const element of unstuck) element.style.position = 'static';
})()`;

/** Run after `axeSource`, as an expression in the page. */
export const axeRun = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.target.join(' ') + ': ' + n.failureSummary)))`;

/** A name as it is spoken: Chromium leaves the spaces around a hidden glyph in it. */
function spoken(name: unknown): string {
  return String(name ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
