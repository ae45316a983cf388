import { foldText } from '@/lib/base/text';
import { isHomePage } from './clean/address';
import { withoutSiteName } from './clean/site-suffix';
import { beginningOf, cleanLine } from './clean/text';
import { textOf } from './dom';
import { extractionLimits } from './extraction';
import type { Page } from './page';
import { wordsOfPost } from './post';
import { findInStory, hrefOf, jsonLd, metas, spoken } from './readers';
import { firstOf, type Rule } from './rule';
import { isSiteName, siteNamesOf } from './site-name';

interface Line {
  readonly words: string;
  readonly folded: string;
}

/**
 * Visible headings, the likeliest headline first.
 *
 * 1. What the data claim and a heading says. A heading may say more before it, a kicker: "Climate: Lab opens".
 * 2. What the data or the window's title say with more words around, the longest first: on old blogs these know the
 *    blog's name in h1 and the story's headline in h2.
 * 3. The one h1 that says the same in other words: the claims were written for social networks.
 */
const heading: Rule = {
  name: 'heading',
  read(page) {
    const first = linesOf(page, 'h1');
    const all = [...first, ...linesOf(page, 'h2')];
    const claims = [...metas('og:title'), jsonLd('headline')].flatMap((rule) => rule.read(page).map(toLine));
    const known = [...claims, toLine(page.windowTitle)];

    const claimed = claims.flatMap((claim) => {
      const same = all.find(({ folded }) => folded === claim.folded);
      const longer = claim.folded.length >= 12 && all.some(({ folded }) => folded.endsWith(claim.folded));
      return same ?? (longer ? claim : []);
    });
    const confirmed = all
      .filter((line) => line.folded.length >= 8 && known.some(({ folded }) => folded.includes(line.folded)))
      .sort((a, b) => b.folded.length - a.folded.length);
    const other = first.filter(
      (line) =>
        line.folded.length >= 10 &&
        line.words.split(' ').some((word) => {
          const long = foldText(word);
          return long.length > 4 && known.some(({ folded }) => folded.includes(long));
        }) &&
        !known.some(({ folded }) => folded.length >= 10 && line.folded.includes(folded)),
    );
    return [...claimed, ...confirmed, ...(other.length === 1 ? other : [])].map(({ words }) => words);
  },
};

/** Without those that link to the front page: old blogs keep their own name in the first heading. */
function linesOf(page: Page, tagName: string): readonly Line[] {
  return findInStory(page, tagName)
    .filter((heading) => {
      const link = heading.querySelector('a');
      const url = link && page.resolve(hrefOf(link));
      return url === null || !isHomePage(url);
    })
    .map((heading) => toLine(textOf(heading, 1_000)))
    .filter(({ words, folded }) => folded !== '' && !isSiteName(words, page));
}

function toLine(raw: string): Line {
  const words = cleanLine(raw, 1_000) ?? '';
  return { words, folded: foldText(words) };
}

export const titleRules: readonly Rule[] = [
  ...metas('citation_title'),
  { name: 'meta:og:description', read: (page) => wordsOfPost(page).map(beginningOf) },
  heading,
  jsonLd('headline'),
  ...metas('og:title'),
  { name: 'tag:title', read: (page) => [page.windowTitle] },
  spoken('tag:h1', 'h1, main h2'),
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
