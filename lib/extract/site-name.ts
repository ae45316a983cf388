import { siteOf, siteStem } from './clean/address';
import { cleanLine } from './clean/text';
import { extractionLimits } from './extraction';
import { perPage } from './per-page';
import { jsonLd, meta, metas, textsOf } from './readers';
import { firstOf, type Rule } from './rule';
import { nodesOfType } from './subject';

/** The name of the site in its own schema.org node, which stands beside the article's. */
const siteNode: Rule = {
  name: 'json-ld:WebSite.name',
  read: (page) =>
    nodesOfType(page.jsonLd, /^(WebSite|NewsMediaOrganization)$/).flatMap((node) => [
      ...textsOf(page, node, 'name', []),
    ]),
};

const host: Rule = { name: 'url:host', read: (page) => [siteOf(page.url)] };

const declaredRules: readonly Rule[] = [
  meta('og:site_name'),
  siteNode,
  jsonLd('publisher'),
  ...metas('application-name apple-mobile-web-app-title dc.publisher'),
];

export const siteNameRules: readonly Rule[] = [...declaredRules, host];

export const readSiteName = firstOf(siteNameRules, cleanSiteName);

function cleanSiteName(raw: string): string | null {
  const line = cleanLine(raw, extractionLimits.name);
  if (line === null || /^(https?:)?\/\//i.test(line) || line.length > 80) return null;
  // Some templates print handles or slogans here: "Example – News that matters".
  return line.replace(/^@/, '').split(/\s+[|–—]\s+/, 1)[0] || null;
}

/** Every name under which the site goes on this page, for cutting it off headlines and out of bylines. */
export const siteNamesOf = perPage((page): readonly string[] => {
  const declared = declaredRules.flatMap((rule) => [...rule.read(page)].slice(0, 3));
  const names = [...declared.map((raw) => cleanSiteName(raw) ?? ''), siteStem(page.url), siteOf(page.url)];
  return [...new Set(names.filter((name) => name !== ''))];
});
