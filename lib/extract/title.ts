import { foldText } from '@/lib/base/text';
import { isHomePage } from './clean/address';
import { withoutSiteName } from './clean/site-suffix';
import { cleanLine } from './clean/text';
import { textOf } from './dom';
import { extractionLimits } from './extraction';
import type { Page } from './page';
import { perPage } from './per-page';
import { inStory, jsonLd, meta, metas, tag } from './readers';
import { firstOf, type Rule } from './rule';
import { siteNamesOf } from './site-name';

interface Line {
  readonly words: string;
  readonly folded: string;
}

/** The visible headings that may be the headline, and what the page's data call it. */
const linesOf = perPage((page) => {
  const [first = [], second = []] = ['h1', 'h2'].map((name) =>
    inStory(page, page.elements.byTag(name))
      .filter((heading) => !leadsHome(heading, page))
      .map((heading) => toLine(textOf(heading, 1_000)))
      .filter(({ words, folded }) => folded !== '' && !isSiteName(words, page)),
  );
  const claims = [meta('og:title'), jsonLd('headline')].flatMap((rule) => [...rule.read(page)]).map(toLine);
  return { first, headings: [...first, ...second], claims, window: toLine(page.windowTitle) };
});

function toLine(raw: string): Line {
  const words = cleanLine(raw, 1_000) ?? '';
  return { words, folded: foldText(words) };
}

/** Old blogs keep their own name in the first heading, as a link to the front page. */
function leadsHome(heading: Element, page: Page): boolean {
  const url = page.resolve(heading.querySelector('a')?.getAttribute('href') ?? '');
  return url !== null && isHomePage(url);
}

/** What the data claim and a heading says; where it says more before, that is a kicker: "Climate: Lab opens". */
const claimedHeading: Rule = {
  name: 'heading:claimed',
  read: (page) => {
    const { headings, claims } = linesOf(page);
    return claims.flatMap((claim) => {
      const same = headings.find(({ folded }) => folded === claim.folded);
      const longer =
        claim.folded.length >= 12 && headings.some(({ folded }) => folded.endsWith(claim.folded));
      return same !== undefined ? [same.words] : longer ? [claim.words] : [];
    });
  },
};

/**
 * A heading that the data or the window's title say with more words around. Where a blog's name stands in h1 and
 * the story's headline in h2, both do, and the headline is the longer one.
 */
const confirmedHeading: Rule = {
  name: 'heading:confirmed',
  read: (page) => {
    const { headings, claims, window } = linesOf(page);
    return headings
      .filter(({ folded }) => folded.length >= 8)
      .filter(({ folded }) => [...claims, window].some((claim) => claim.folded.includes(folded)))
      .sort((a, b) => b.folded.length - a.folded.length)
      .map(({ words }) => words);
  },
};

/** The one first-level heading on the same matter in other words: the claims were written for social networks. */
const onlyHeading: Rule = {
  name: 'heading:only',
  read: (page) => {
    const { first, claims, window } = linesOf(page);
    const others = [...claims, window].map(({ folded }) => folded);
    const own = first.filter(({ words, folded }) => {
      const long = words
        .split(' ')
        .map(foldText)
        .filter((word) => word.length > 4);
      const isAbout = long.some((word) => others.some((claim) => claim.includes(word)));
      const saysMore = others.some((claim) => claim.length >= 10 && folded.includes(claim));
      return folded.length >= 10 && isAbout && !saysMore;
    });
    return own.length === 1 ? own.map(({ words }) => words) : [];
  },
};

export const titleRules: readonly Rule[] = [
  meta('citation_title'),
  claimedHeading,
  confirmedHeading,
  onlyHeading,
  jsonLd('headline'),
  ...metas('og:title twitter:title'),
  { name: 'tag:title', read: (page) => [page.windowTitle] },
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
