import { foldText } from '@/lib/base/text';
import { siteOf, siteStem } from './clean/address';
import { isSameName } from './clean/site-suffix';
import { cleanLine } from './clean/text';
import { extractionLimits } from './extraction';
import type { Page } from './page';
import { perPage } from './per-page';
import { findInStory, jsonLd, metas, metaTexts, only, spokenValue } from './readers';
import { firstOf, type Rule } from './rule';

/** What the titles say last, after the visible headline: "Lab opens its weights | Example Daily". */
const titleEnd: Rule = {
  name: 'title:end',
  read: (page) => {
    const titles = [page.windowTitle, ...metaTexts(page, 'og:title')]
      .slice(0, 2)
      .map((title) => title.trim());
    return findInStory(page, 'h1')
      .slice(0, 5)
      .map((heading) => spokenValue(heading).trim())
      .filter((headline) => headline !== '' && !namesHost(headline, page))
      .flatMap((headline) => {
        const longer = titles.filter((title) => title.startsWith(headline));
        // "Example | Lab opens its weights": what stands first may be anything, and is believed if the address has it.
        const starts = titles.flatMap((title) => firstPart.exec(title)?.[1] ?? []);
        return [
          ...starts.filter((start) => namesHost(start, page)),
          ...longer.map((title) => {
            const end = lastPart.exec(title.slice(headline.length).slice(-60))?.[1] ?? '';
            // "The Blog: Lab opens its weights", below a heading with the blog's name.
            return titles.includes(end) ? headline : end;
          }),
        ];
      });
  },
};
const firstPart = /^(.{2,40}?)\s*[|–—·•»]\s/;
const lastPart = /^.*(?:[|–—·•:»«_\\]|\s-+\s)\s*(.{2,40})$/s;

const host: Rule = { name: 'url:host', read: (page) => [siteOf(page.url)] };

const declaredRules: readonly Rule[] = [
  ...metas('og:site_name'),
  jsonLd('publisher'),
  ...metas('application-name apple-mobile-web-app-title dc.publisher'),
];

export const siteNameRules: readonly Rule[] = [
  // Templates fill these with the section, the owner or the bare address: the name that the address knows is the site's.
  ...declaredRules.map((rule) => only(rule, namesHost)),
  ...declaredRules,
  titleEnd,
  host,
];

export const readSiteName = firstOf(siteNameRules, cleanSiteName);

/** Whether the address spells that name, or its initials: "Deutsche Welle" for dw.com. */
function namesHost(raw: string, { url }: Page): boolean {
  const name = cleanSiteName(raw) ?? '';
  const stem = siteStem(url);
  if (/^\S+\.\S+$/.test(name)) return false;
  return isSameName(name, stem) || foldText(name.replace(/(\S)\S*/g, '$1')) === foldText(stem);
}

function cleanSiteName(raw: string): string | null {
  const line = cleanLine(raw, extractionLimits.name);
  if (line === null || /^(https?:)?\/\//i.test(line) || line.length > 80) return null;
  // Some templates print slogans here: "Example – News that matters".
  return line.split(/\s+[|–—]\s+/, 1)[0] || null;
}

/** Every name under which the site goes on this page, for cutting it off headlines and out of bylines. */
export const siteNamesOf = perPage((page): readonly string[] => {
  const declared = declaredRules.flatMap((rule) => rule.read(page).slice(0, 3));
  const names = [...declared.map((raw) => cleanSiteName(raw) ?? ''), siteStem(page.url), siteOf(page.url)];
  return [...new Set(names.filter((name) => name !== ''))];
});

const siteFoldsOf = perPage((page) => siteNamesOf(page).map(foldText));

/** Whether words are nothing but a name of the site. */
export function isSiteName(words: string, page: Page): boolean {
  return siteFoldsOf(page).includes(foldText(words));
}
