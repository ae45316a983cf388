import { foldText } from '@/lib/base/text';
import { cleanLine } from './clean/text';
import { readDateline } from './dateline';
import { extractionLimits } from './extraction';
import { isNode, type JsonLdNode, valuesOf } from './json-ld-node';
import type { Page } from './page';
import { jsonLd, metas, property, textsOf } from './readers';
import { firstOf, type Rule } from './rule';
import { siteNamesOf } from './site-name';
import { nodesOfType } from './subject';

/** The step of the trail just above the page itself. */
const breadcrumb: Rule = {
  name: 'json-ld:BreadcrumbList',
  read: (page) =>
    nodesOfType(page.jsonLd, /^BreadcrumbList$/)
      .slice(0, 1)
      .flatMap((list) => valuesOf(list, 'itemListElement').filter(isNode))
      .filter((_, index, steps) => index > 0 || steps.length === 1)
      .map((step) => stepName(page, step)),
};

function stepName(page: Page, step: JsonLdNode): string {
  return [...textsOf(page, step, 'name', []), ...textsOf(page, step, 'item', ['name'])][0] ?? '';
}

const dateline: Rule = {
  name: 'dateline:section',
  read: (page) => {
    const section = readDateline(page)?.section;
    return section ? [section] : [];
  },
};

export const sectionRules: readonly Rule[] = [
  ...metas('article:section og:article:section'),
  jsonLd('articleSection'),
  ...metas('parsely-section section'),
  property('articleSection'),
  dateline,
  breadcrumb,
];

export const readSection = firstOf(sectionRules, cleanSection);

/** A heading of the site's own order, not the story's, the site's or the home page's name. */
function cleanSection(raw: string, page: Page): string | null {
  // Several sections in one text: the first is the main one.
  const line = cleanLine(raw.split(/,\s*(?=\p{Lu})/u, 1)[0] ?? '', extractionLimits.name);
  if (line === null || line.length > 60 || /^(home|start(seite)?|news ?home|homepage)$/i.test(line))
    return null;
  if (/^(https?:)?\/\//.test(line)) return null;
  const folded = foldText(line);
  if (folded === '' || foldText(page.windowTitle).startsWith(folded)) return null;
  return siteNamesOf(page).some((name) => foldText(name) === folded) ? null : line;
}
