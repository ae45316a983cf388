import type { UrlFilter } from '@/lib/bookmarks/url-filters';
import { browser } from './browser';
import { iconImages } from './icons';

/** Pages on which the toolbar button wears the saved icon. Rules last: across restarts, until removed. */
export interface PageRule {
  readonly id: string;
  /** Any of them. */
  readonly filters: readonly UrlFilter[];
}

export interface PageRules {
  /** True where the browser matches pages by itself, without telling us which: Chromium. */
  readonly isSupported: boolean;
  /** Throws what the browser says of rules it does not take. */
  readonly add: (rules: readonly PageRule[]) => Promise<void>;
  /** All of them when no ids are given. */
  readonly remove: (ids?: readonly string[]) => Promise<void>;
  /** The ids of those that are in force, among these. */
  readonly known: (ids: readonly string[]) => Promise<readonly string[]>;
}

interface Rule {
  readonly id: string;
  readonly conditions: readonly object[];
  readonly actions: readonly object[];
}

/** What no polyfill knows; its rule methods take callbacks, and promises nowhere. */
interface DeclarativeContent {
  readonly PageStateMatcher: new (state: { readonly pageUrl: UrlFilter }) => object;
  readonly SetIcon: new (icon: { readonly imageData: Record<string, ImageData> }) => object;
  readonly onPageChanged: {
    addRules(rules: readonly Rule[], done: () => void): void;
    removeRules(ids: readonly string[] | undefined, done: () => void): void;
    getRules(ids: readonly string[], done: (rules: readonly Rule[]) => void): void;
  };
}

// The types are of the polyfill, which has none for it that fit rules made here.
const { declarativeContent } = browser as unknown as { readonly declarativeContent?: DeclarativeContent };

/** Decoded once per life of the background. */
let savedIcon: Promise<Record<string, ImageData>> | undefined;

export const pageRules: PageRules = {
  isSupported: declarativeContent !== undefined,

  async add(rules) {
    if (!declarativeContent || rules.length === 0) return;
    const { PageStateMatcher, SetIcon, onPageChanged } = declarativeContent;
    savedIcon ??= iconImages('saved');
    const icon = new SetIcon({ imageData: await savedIcon });
    await settled((done) =>
      onPageChanged.addRules(
        rules.map(({ id, filters }) => ({
          id,
          conditions: filters.map((pageUrl) => new PageStateMatcher({ pageUrl })),
          actions: [icon],
        })),
        done,
      ),
    );
  },

  async remove(ids) {
    await settled((done) => declarativeContent?.onPageChanged.removeRules(ids, done) ?? done());
  },

  async known(ids) {
    if (!declarativeContent) return [];
    const { onPageChanged } = declarativeContent;
    const rules = await new Promise<readonly Rule[]>((resolve) => onPageChanged.getRules(ids, resolve));
    return rules.map(({ id }) => id);
  },
};

function settled(start: (done: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start(() => {
      const { lastError } = browser.runtime;
      if (lastError) reject(new Error(lastError.message));
      else resolve();
    });
  });
}
