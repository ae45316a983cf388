import type { Extraction } from '../extraction';
import type { Page } from '../page';
import type { Rule } from '../rule';

/** Fields that rules read, and so a site may have its own rules for. */
export type RuledField = Exclude<keyof Extraction, 'url' | 'takes' | 'text' | 'wordCount' | 'evidence'>;

/** A site with a shape of its own: its rules are tried before a field's general ones. */
export interface Site {
  readonly name: string;
  /** Decided by the address alone, so that no other page can pose as this site. */
  readonly matches: (url: URL) => boolean;
  readonly rules: { readonly [K in RuledField]?: readonly Rule[] };
}

/** A rule of one site; evidence shows it as `site:<name>`. */
export function siteRule(name: string, read: (page: Page) => Iterable<string | null | undefined>): Rule {
  return {
    name: `site:${name}`,
    read: (page) => [...read(page)].filter((raw) => typeof raw === 'string'),
  };
}

/** The steps of an address: `/owner/name/` → `['owner', 'name']`. */
export function pathSteps(url: URL): readonly string[] {
  return url.pathname.split('/').filter((step) => step !== '');
}
