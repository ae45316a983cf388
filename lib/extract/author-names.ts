import { foldText } from '@/lib/base/text';
import { isPerson, splitNames } from './clean/name';
import { extractionLimits } from './extraction';
import type { Page } from './page';
import { siteNamesOf } from './site-name';

/** Distinct people, in the order of the byline; desks and firms only beside a person. */
export function cleanAuthors(raws: readonly string[], page: Page): readonly string[] {
  const names = cleanNames(raws, page);
  const siteFolds = siteNamesOf(page).map(foldText);
  if (!names.some((name) => isPerson(name, siteFolds))) return [];
  // "Ada Byron · Example News" on Example.
  return names.filter(
    (name) => isPerson(name, siteFolds) || !siteFolds.some((site) => foldText(name).startsWith(site)),
  );
}

/** Distinct names, of desks and firms too. */
export function cleanNames(raws: readonly string[], page: Page): readonly string[] {
  const names = raws.flatMap((raw) => splitNames(raw, siteNamesOf(page)));
  const namesByFold = new Map(names.reverse().map((name) => [foldText(name), name]));
  return [...namesByFold.values()].reverse().slice(0, extractionLimits.authors);
}
