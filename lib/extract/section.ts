import { foldText } from '@/lib/base/text';
import { isHomePage, isSameSite } from './clean/address';
import { cleanLine } from './clean/text';
import { readDateline } from './dateline';
import { select, textOf } from './dom';
import { extractionLimits } from './extraction';
import type { Page } from './page';
import { findInStory, hrefOf, jsonLd, metas } from './readers';
import { firstOf, type Rule } from './rule';
import { isSiteName } from './site-name';

const dateline: Rule = {
  name: 'dateline:section',
  read: (page) => {
    const section = readDateline(page)?.section;
    return section ? [section] : [];
  },
};

const categoryLinks = ['/categor', '/kategor', '/rubri', 'category=']
  .map((part) => `a[href*="${part}"]`)
  .join();

/** An address is made of each. */
const maxLinks = 200;

/** Links to places above the page, the most telling first. */
const links: Rule = {
  name: 'link:section',
  read: (page) => {
    const [step = '', ...more] = page.url.pathname.split('/').slice(1);
    const isBelow = step.length > 2 && more.join('') !== '';
    return [
      // WordPress writes `rel="category tag"` at every story.
      ...select(page.document, 'a[rel~="category" i]'),
      ...select(page.document, '[class*="breadcrumb" i]:not(body) a, [itemtype$="Breadcrumb" i] a'),
      // Menus and lists of other stories have such links too.
      ...findInStory(page, categoryLinks),
      // The first step of the address, as the site's own menu calls it: `/politik/…` is "Politik".
      ...(isBelow ? select(page.document, `a[href$="/${step}" i], a[href$="/${step}/" i]`) : []),
    ]
      .slice(0, maxLinks)
      .filter((link) => {
        const url = page.resolve(hrefOf(link));
        if (url === null || url.pathname === page.url.pathname) return false;
        return isSameSite(url, page.url) && !isHomePage(url);
      })
      .map((link) => textOf(link, 100))
      .filter((words) => words.trim().length <= 40);
  },
};

export const sectionRules: readonly Rule[] = [
  dateline,
  links,
  ...metas('article:section og:article:section'),
  jsonLd('articleSection'),
  ...metas('parsely-section'),
];

export const readSection = firstOf(sectionRules, cleanSection);

/** A heading of the site's own order, not the story's, the site's or the home page's name. */
function cleanSection(raw: string, page: Page): string | null {
  // Several sections in one text: the first is the main one. "Arts, Books, and Music" is one.
  const [first = ''] = / (and|und|et|y|&) /.test(raw)
    ? [raw]
    : raw.split(/,\s*(?=[A-ZÀ-ÞĀ-Я\u0460-\u0556Ḁ-ỿ])/, 1);
  const line = cleanLine(first, extractionLimits.name);
  if (line === null || line.length > 60 || /^((https?:)?\/\/.*|\d+|home|start(seite)?|homepage)$/i.test(line))
    return null;
  const folded = foldText(line);
  // Trails end with the headline, whole or cut.
  const headline = foldText(page.windowTitle.split(/ [|–—·•-] /, 1)[0] ?? '');
  if (folded === '' || folded === headline || (line.length > 20 && headline.startsWith(folded))) return null;
  return isSiteName(line, page) ? null : line;
}
