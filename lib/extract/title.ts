import { foldText } from '@/lib/base/text';
import { isHomePage } from './clean/address';
import { withoutSiteName } from './clean/site-suffix';
import { cleanLine } from './clean/text';
import { extractionLimits } from './extraction';
import type { Page } from './page';
import { jsonLd, meta, metas, tag } from './readers';
import { firstOf, type Rule } from './rule';
import { siteNamesOf } from './site-name';

/**
 * The visible headline, when the page's data or window title says the same. Old blogs keep their own name in h1
 * and the story's headline in h2: both stand in the window title, and the headline is the longer one.
 */
const confirmedHeading: Rule = {
  name: 'heading:confirmed',
  read: (page) => {
    const claims = [jsonLd('headline'), meta('og:title'), meta('citation_title')].flatMap((rule) => [
      ...rule.read(page),
    ]);
    const folded = [...claims, page.windowTitle].map((claim) => foldText(cleanLine(claim, 1_000) ?? ''));
    return [...tag('h1').read(page), ...tag('h2').read(page)]
      .filter((heading) => {
        const words = foldText(heading);
        return (
          words.length >= 8 && folded.some((claim) => claim.includes(words)) && !isSiteName(heading, page)
        );
      })
      .sort((a, b) => foldText(b).length - foldText(a).length);
  },
};

const windowTitle: Rule = { name: 'tag:title', read: (page) => [page.windowTitle] };

export const titleRules: readonly Rule[] = [
  meta('citation_title'),
  confirmedHeading,
  jsonLd('headline'),
  ...metas('og:title twitter:title'),
  windowTitle,
  tag('h1'),
  tag('h2'),
];

export const readTitle = firstOf(titleRules, cleanTitle);

/** The headline as a plain line without the site's name. */
export function cleanTitle(raw: string, page: Page): string | null {
  const line = cleanLine(raw, extractionLimits.title);
  if (line === null) return null;
  const title = withoutSiteName(line, siteNamesOf(page));
  // Templates that repeat the site's name on every page name no page by it, but the front page.
  return isSiteName(title, page) && !isHomePage(page.url) ? null : title;
}

function isSiteName(text: string, page: Page): boolean {
  const words = foldText(text);
  return siteNamesOf(page).some((name) => foldText(name) === words);
}
