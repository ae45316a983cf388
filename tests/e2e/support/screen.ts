import { until } from './wait';

/**
 * A screen of the extension as a person meets it: things have a role and a name, and can be clicked or typed into.
 * Implemented for the real popup of Chromium (`popup.ts`) and of Firefox (`firefox-popup.ts`).
 */
export abstract class Screen<Match extends Found = Found> {
  /** Everything with this role and name, in document order; hidden things are not there. */
  abstract find(query: Query): Promise<Match[]>;
  /** A real pointer click in the middle of the first match. */
  abstract click(query: Query): Promise<void>;
  /** The text a person reads: of the first match, or of the whole screen. */
  abstract text(query?: Query): Promise<string>;
  /** An attribute of the first match as the markup has it; null when it has none. */
  abstract attribute(query: Query, name: string): Promise<string | null>;
  /** Types into whatever has the focus. */
  abstract type(text: string): Promise<void>;
  abstract press(key: Key): Promise<void>;
  abstract close(): Promise<void>;

  /** The first match, as soon as there is one. */
  waitFor(query: Query, timeoutMs?: number): Promise<Match> {
    const options = { what: describeQuery(query), ...(timeoutMs === undefined ? {} : { timeoutMs }) };
    return until(async () => (await this.find(query))[0], options);
  }

  /** Returns once nothing matches. */
  async waitUntilGone(query: Query, timeoutMs = 15_000): Promise<void> {
    const what = `${describeQuery(query)} to go`;
    await until(async () => (await this.count(query)) === 0, { what, timeoutMs });
  }

  async count(query: Query): Promise<number> {
    return (await this.find(query)).length;
  }
}

/** What to look for, in the words of assistive technology. */
export interface Query {
  readonly role: string;
  /** The whole accessible name, or a pattern in it. */
  readonly name?: string | RegExp;
  /** Only inside the first match of this. */
  readonly within?: Query;
}

export interface Found {
  readonly role: string;
  readonly name: string;
}

export const keys = {
  Enter: { code: 'Enter', keyCode: 13, text: '\r' },
  Tab: { code: 'Tab', keyCode: 9, text: '' },
  Escape: { code: 'Escape', keyCode: 27, text: '' },
  Space: { code: 'Space', keyCode: 32, text: ' ' },
  Backspace: { code: 'Backspace', keyCode: 8, text: '' },
  Delete: { code: 'Delete', keyCode: 46, text: '' },
  ArrowDown: { code: 'ArrowDown', keyCode: 40, text: '' },
  ArrowUp: { code: 'ArrowUp', keyCode: 38, text: '' },
} as const;
export type Key = keyof typeof keys;

export function describeQuery({ role, name, within }: Query): string {
  const own = name === undefined ? role : `${role} ${name instanceof RegExp ? name : `"${name}"`}`;
  return within ? `${own} in ${describeQuery(within)}` : own;
}

export function matchesName(name: string, wanted: Query['name']): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}
