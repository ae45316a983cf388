import { foldText } from '@/lib/base/text';
import { isHomePage, isSameSite } from './clean/address';
import { foldName } from './clean/site-suffix';
import { cleanLine } from './clean/text';
import { readDateline } from './dateline';
import { textOf } from './dom';
import { extractionLimits } from './extraction';
import type { Page } from './page';
import { jsonLd, meta, metas, select } from './readers';
import { firstOf, type Rule } from './rule';
import { siteNamesOf } from './site-name';

const dateline: Rule = {
  name: 'dateline:section',
  read: (page) => {
    const section = readDateline(page)?.section;
    return section ? [section] : [];
  },
};

/** Short words of links to a place above the page, on the same site. */
function links(name: string, selectorOf: (page: Page) => string): Rule {
  return {
    name,
    read: (page) =>
      select(page, selectorOf(page))
        .filter((link) => {
          const url = page.resolve(link.getAttribute('href') ?? '');
          return url !== null && isSameSite(url, page.url) && !isHomePage(url);
        })
        .filter((link) => name !== categoryPage || !page.isFurniture(link))
        .map((link) => textOf(link, 100))
        .filter((words) => words.trim().length <= 40),
  };
}

/** Menus and lists of other stories have such links too: these count in the story alone. */
const categoryPage = 'href:category';

/** The first step of the address, as the site's own menu calls it: `/politik/…` is "Politik". */
function menuLinks({ url }: Page): string {
  const [step = '', ...more] = url.pathname.split('/').slice(1);
  const path = step.length < 3 || more.join('') === '' ? '?' : step;
  return `a[href$="/${path}" i], a[href$="/${path}/" i]`;
}

export const sectionRules: readonly Rule[] = [
  // WordPress writes `rel="category tag"` at every story.
  links('rel:category', () => 'a[rel~="category" i]'),
  ...metas('article:section og:article:section'),
  jsonLd('articleSection'),
  meta('parsely-section'),
  dateline,
  links('class:breadcrumb', () => '[class*="breadcrumb" i] a, [itemtype$="Breadcrumb" i] a'),
  links(
    categoryPage,
    () => 'a[href*="/categor"], a[href*="/kategor"], a[href*="/rubri"], a[href*="category="]',
  ),
  links('href:path', menuLinks),
];

export const readSection = firstOf(sectionRules, cleanSection);

/** A heading of the site's own order, not the story's, the site's or the home page's name. */
function cleanSection(raw: string, page: Page): string | null {
  // Several sections in one text: the first is the main one. "Arts, Books, and Music" is one.
  const [first = ''] = / (and|und|et|y|&) /.test(raw) ? [raw] : raw.split(/,\s*(?=\p{Lu})/u, 1);
  const line = cleanLine(first, extractionLimits.name);
  if (line === null || line.length > 60 || /^((https?:)?\/\/.*|\d+|home|start(seite)?|homepage)$/i.test(line))
    return null;
  const folded = foldText(line);
  if (folded === '' || foldText(page.windowTitle).startsWith(folded)) return null;
  return siteNamesOf(page).some((name) => foldName(name) === foldName(line)) ? null : line;
}
