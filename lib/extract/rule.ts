import { extractionLimits } from './extraction';
import type { Page } from './page';

/** A reader under the name that evidence shows, e.g. `meta:og:title`. It finds raw texts and tidies nothing. */
export interface Rule {
  readonly name: string;
  /**
   * Its texts are exact: names that may be handles, topics that may hold commas. A list takes them as they stand; a
   * single text is still cleaned, but for a site's link to the original, which `original.ts` takes as it stands.
   */
  readonly isExact?: boolean;
  readonly read: (page: Page) => readonly string[];
}

/** A value and the name of the rule that gave it. */
export interface Found<Value> {
  readonly value: Value;
  readonly rule: string;
}

/** Reads one field: the site's own rules first, then the field's. Null when no rule had an acceptable value. */
export type Field<Value> = (page: Page, siteRules?: readonly Rule[]) => Found<Value> | null;

/** Turns one raw text into an acceptable value, or null. */
export type Cleaner<Value> = (raw: string, page: Page) => Value | null;

/** How many candidates of one rule are looked at. */
const maxCandidates = 100;

/** A field with one value: the first text that the cleaner accepts wins. */
export function firstOf<Value>(rules: readonly Rule[], clean: Cleaner<Value>): Field<Value> {
  return fieldOf(rules, (raws, page) => {
    for (const raw of raws) {
      const value = clean(raw, page);
      if (value !== null) return value;
    }
    return null;
  });
}

/** A field with many values: everything the first fruitful rule found, cleaned as a whole. */
export function allOf(
  rules: readonly Rule[],
  clean: (raws: readonly string[], page: Page) => readonly string[],
): Field<readonly string[]> {
  return fieldOf(rules, (raws, page, { isExact }) => {
    const values = isExact ? distinctNames(raws) : clean(raws, page);
    return values.length === 0 ? null : values;
  });
}

function distinctNames(raws: readonly string[]): readonly string[] {
  const { name, authors } = extractionLimits; // as many authors as topics
  return [...new Set(raws)].filter((raw) => raw.length <= name).slice(0, authors);
}

function fieldOf<Value>(
  rules: readonly Rule[],
  take: (raws: readonly string[], page: Page, rule: Rule) => Value | null,
): Field<Value> {
  return (page, siteRules = []) => {
    for (const rule of [...siteRules, ...rules]) {
      try {
        const value = take(rule.read(page).slice(0, maxCandidates), page, rule);
        if (value !== null) return { value, rule: rule.name };
      } catch {
        // A page that breaks one rule has merely not answered it; the next rule is asked, and evidence shows which.
      }
    }
    return null;
  };
}
