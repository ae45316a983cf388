import { textOf } from './dom';
import { isNode, type JsonLdField, type JsonLdNode, valuesOf } from './json-ld-node';
import type { Page } from './page';
import type { Rule } from './rule';

/** Longer than any name, headline or date; a deck of this length is cut by its cleaner. */
const maxRawLength = 4_000;

export function meta(name: string): Rule {
  return { name: `meta:${name}`, read: (page) => page.metas.get(name.toLowerCase()) ?? [] };
}

/** One rule for each name, parted by spaces, in their order. */
export function metas(names: string): readonly Rule[] {
  return names.split(' ').map(meta);
}

/** A field of the node about this page; where an object stands, that object's `inner` text. */
export function jsonLd(field: JsonLdField, inner: readonly JsonLdField[] = ['name']): Rule {
  return {
    name: `json-ld:${field}`,
    read: (page) => (page.subject === null ? [] : textsOf(page, page.subject, field, inner)),
  };
}

/** The texts that stand in a field, references followed. */
export function* textsOf(
  page: Page,
  node: JsonLdNode,
  field: JsonLdField,
  inner: readonly JsonLdField[],
): Generator<string> {
  for (const value of valuesOf(node, field)) {
    if (typeof value === 'string' || typeof value === 'number') yield String(value);
    if (!isNode(value)) continue;
    const target = page.jsonLd.resolve(value);
    for (const innerField of inner) {
      const text = valuesOf(target, innerField).find((entry) => typeof entry === 'string');
      if (typeof text !== 'string') continue;
      yield text;
      break;
    }
  }
}

/** Words of elements with that tag, outside the page's furniture. */
export function tag(name: string): Rule {
  return { name: `tag:${name}`, read: (page) => texts(inStory(page, page.elements.byTag(name))) };
}

/** Microdata or RDFa; `content` and `datetime` speak before the visible words. */
export function property(name: string): Rule {
  return {
    name: `itemprop:${name}`,
    read: (page) => inStory(page, page.elements.byProperty(name)).map((element) => spokenValue(element)),
  };
}

/** Words of links with that `rel`. */
export function rel(name: string): Rule {
  return { name: `rel:${name}`, read: (page) => texts(inStory(page, page.elements.byRel('a', name))) };
}

/** The first elements that a selector finds, in the story or not. */
export function select({ elements }: Page, selector: string): readonly Element[] {
  return elements.matching(selector).slice(0, 50);
}

/** The address that `<link rel=…>` points to. */
export function linkHref(name: string): Rule {
  return {
    name: `link:${name}`,
    read: (page) =>
      page.isStale ? [] : page.elements.byRel('link', name).map((link) => link.getAttribute('href') ?? ''),
  };
}

/** The same rule, for those of its texts that pass. */
export function only({ name, read }: Rule, passes: (raw: string, page: Page) => boolean): Rule {
  return { name, read: (page) => [...read(page)].filter((raw) => passes(raw, page)) };
}

/** Elements that belong to the story: outside navigation, sidebars, comments and hidden parts. */
export function inStory(page: Page, elements: readonly Element[]): readonly Element[] {
  return elements.slice(0, 200).filter((element) => !page.isFurniture(element));
}

/** What the element says to machines, else to people. */
export function spokenValue(element: Element): string {
  const spoken = element.getAttribute('content') ?? element.getAttribute('datetime');
  return (spoken?.trim() || textOf(element, maxRawLength)).slice(0, maxRawLength);
}

function texts(elements: readonly Element[]): readonly string[] {
  return elements.map((element) => textOf(element, maxRawLength));
}
