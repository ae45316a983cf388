import type { Extraction } from '../extraction';
import type { Page } from '../page';

/** Fields that rules read, and so a site may have its own rules for. */
export type RuledField = Exclude<keyof Extraction, 'url' | 'takes' | 'text' | 'wordCount' | 'evidence'>;

/** A site with a shape of its own: its readers are asked before a field's general rules. */
export interface Site {
  /** Evidence shows it as `site:<name>`. */
  readonly name: string;
  /** Decided by the address alone, so that no other page can pose as this site. */
  readonly host: RegExp;
  readonly fields: { readonly [K in RuledField]?: (page: Page) => readonly string[] };
}

/** The steps of an address: `/owner/name/` → `['owner', 'name']`. */
export function pathSteps({ url }: Page): readonly string[] {
  return url.pathname.split('/').filter((step) => step !== '');
}

/** `owner/name`, for hosts that keep one thing under each. */
export function ownerAndName(page: Page): readonly string[] {
  return [pathSteps(page).slice(0, 2).join('/')];
}

export function owner(page: Page): readonly string[] {
  return pathSteps(page).slice(0, 1);
}
