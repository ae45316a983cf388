import { foldText } from '@/lib/base/text';
import { splitNames } from './clean/name';
import { textOf } from './dom';
import { extractionLimits } from './extraction';
import { isNode, isOfType, type JsonLdField, type JsonLdNode, valuesOf } from './json-ld-node';
import type { Page } from './page';
import { inStory, metas, textsOf } from './readers';
import { allOf, type Rule } from './rule';
import { siteNamesOf } from './site-name';

/** People before organisations: where both are named, the organisation is the employer. */
function people(field: JsonLdField): Rule {
  return {
    name: `json-ld:${field}`,
    read: (page) => {
      const { subject } = page;
      if (subject === null) return [];
      const nodes = valuesOf(subject, field)
        .filter(isNode)
        .map((node) => page.jsonLd.resolve(node));
      const persons = nodes.filter((node) => isOfType(node, /^Person$/));
      const names = persons.map((person) => personName(page, person)).filter((name) => name !== '');
      return names.length > 0 ? names : [...textsOf(page, subject, field, ['name'])];
    },
  };
}

function personName(page: Page, person: JsonLdNode): string {
  const [name] = textsOf(page, person, 'name', []);
  if (name) return name;
  return [...textsOf(page, person, 'givenName', []), ...textsOf(page, person, 'familyName', [])].join(' ');
}

/** Only those that stand together with the first: further down come other stories and their writers. */
function firstGroup(elements: readonly Element[]): readonly Element[] {
  const group = elements[0]?.parentElement?.parentElement;
  return elements.filter((element, index) => index === 0 || (index < 12 && group?.contains(element)));
}

/** "By Jane Doe" in the words around the headline, on pages that mark nothing up. */
const wordsNearHeading: Rule = {
  name: 'words:by',
  read: (page) => {
    const block = inStory(page, page.elements.byTag('h1'))[0]?.parentElement?.parentElement;
    if (!block) return [];
    const lines: string[] = [];
    for (const element of page.elements.below(block, 150)) {
      if (element.childElementCount > 3 || element.localName === 'h1') continue;
      const line = textOf(element, 150).trim();
      if (line.length < 100 && /^(by|von|par|por|di|door|av|af)\s/i.test(line) && /^\S+\s+\p{Lu}/u.test(line))
        lines.push(line);
    }
    return lines.slice(0, 1);
  },
};

/** Links to a person's page, inside something called a byline. */
const bylineLinks: Rule = {
  name: 'class:byline a',
  read: (page) =>
    bylines(page)
      .flatMap((byline) => page.elements.below(byline, 50).filter((element) => element.localName === 'a'))
      .filter((link) =>
        /author|people|person|profile|staff|contributor|team|by\//i.test(link.getAttribute('href') ?? ''),
      )
      .map((link) => textOf(link, 200)),
};

/** A byline's own words, when they are short enough to be one. */
const bylineText: Rule = {
  name: 'class:byline',
  read: (page) =>
    bylines(page)
      .map((byline) => textOf(byline, 300))
      .filter((text) => text.trim().length <= 120)
      .slice(0, 1),
};

function bylines(page: Page): readonly Element[] {
  return inStory(page, page.elements.byLabel(/(^|[\s_-])by-?lines?([\s_-]|$)/i));
}

const authorLabel =
  /(^|[\s_-])(authors?|autor|auteur|writer|posted-?by|written-?by)[-_]{0,2}(name|link|title|vcard)?(\s|$)/i;

export const authorsRules: readonly Rule[] = [
  { name: 'meta:citation_author', read: (page) => (page.metas.get('citation_author') ?? []).map(turnRound) },
  people('author'),
  ...metas('parsely-author sailthru.author byl dc.creator author article:author'),
  people('creator'),
  { name: 'itemprop:author', read: authorProperty },
  {
    name: 'rel:author',
    read: (page) => firstGroup(inStory(page, page.elements.byRel('a', 'author'))).map(words),
  },
  bylineLinks,
  bylineText,
  {
    name: 'class:author',
    read: (page) => firstGroup(inStory(page, page.elements.byLabel(authorLabel))).map(words),
  },
  wordsNearHeading,
];

export const readAuthors = allOf(authorsRules, cleanAuthors);

/** Microdata nests the name inside the author: `<span itemprop="author"><b itemprop="name">`. */
function authorProperty(page: Page): readonly string[] {
  return firstGroup(inStory(page, page.elements.byProperty('author'))).map((author) => {
    const name = page.elements.below(author, 50).find((part) => part.getAttribute('itemprop') === 'name');
    return author.getAttribute('content') ?? (name?.getAttribute('content') || textOf(name ?? author, 300));
  });
}

/** Distinct people, in the order of the byline. */
export function cleanAuthors(raws: readonly string[], page: Page): readonly string[] {
  const namesByFold = new Map<string, string>();
  const siteNames = siteNamesOf(page);
  for (const name of raws.flatMap((raw) => splitNames(raw, siteNames))) {
    const folded = foldText(name);
    if (!namesByFold.has(folded)) namesByFold.set(folded, name);
  }
  return [...namesByFold.values()].slice(0, extractionLimits.authors);
}

/** Citation tags often say "Byron, Ada", one tag per person; "Ada Byron, Grace Hop" are two people. */
function turnRound(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  const isPair = first !== '' && more.length === 0 && !(last.includes(' ') && first.includes(' '));
  return isPair ? `${first} ${last}` : name;
}

function words(element: Element): string {
  return textOf(element, 300);
}
