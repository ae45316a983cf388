import { select, textOf } from './dom';
import { isNode, type JsonLdField, type JsonLdNode, valuesOf } from './json-ld-node';
import type { Page } from './page';
import type { Rule } from './rule';

/** Longer than any name, headline or date; a deck of this length is cut by its cleaner. */
const maxRawLength = 4_000;
/** Elements of one sort that are looked at. */
const maxInStory = 200;

/** One rule for each name, parted by spaces, in their order; lower case, as names of tags are compared. */
export function metas(names: string): readonly Rule[] {
  return names.split(' ').map((name) => ({ name: `meta:${name}`, read: (page) => metaTexts(page, name) }));
}

export function metaTexts({ metas }: Pick<Page, 'metas'>, name: string): readonly string[] {
  return metas.get(name) ?? [];
}

/** Where objects that stand for a page or a file keep its address. */
export const addressFields: readonly JsonLdField[] = ['url', 'contentUrl', '@id'];

/** A field of the node about this page; where an object stands, that object's `inner` text. */
export function jsonLd(field: JsonLdField, inner?: readonly JsonLdField[]): Rule {
  return {
    name: `json-ld:${field}`,
    read: (page) => (page.subject === null ? [] : textsOf(page, page.subject, field, inner)),
  };
}

/** The texts that stand in a field, references followed. */
export function textsOf(
  { jsonLd }: Page,
  node: JsonLdNode,
  field: JsonLdField,
  inner: readonly JsonLdField[] = ['name'],
): readonly string[] {
  return valuesOf(node, field).flatMap((value) => {
    if (!isNode(value)) return String(value ?? '');
    const target = jsonLd.resolve(value);
    const texts = inner.flatMap((innerField) => valuesOf(target, innerField));
    return texts.find((text) => typeof text === 'string') ?? [];
  });
}

/** What elements in the story say, to machines or else to people. */
export function spoken(name: string, selector: string): Rule {
  return { name, read: (page) => findInStory(page, selector).map(spokenValue) };
}

/** Microdata or RDFa; what stands in the head is a meta. */
export function property(name: string): Rule {
  const named = ['itemprop', 'property'].map((key) => `[${key}$="${name}" i]:not(meta)`);
  return spoken(`itemprop:${name}`, named.join());
}

/** What a `<link rel=…>` points to. */
export function linkHref(rel: string): Rule {
  return {
    name: `link:${rel}`,
    read: (page) => (page.isStale ? [] : select(page.document, `link[rel~="${rel}" i]`).map(hrefOf)),
  };
}

/** The same rule, for those of its texts that pass. */
export function only({ name, read }: Rule, passes: (raw: string, page: Page) => boolean): Rule {
  return { name, read: (page) => read(page).filter((raw) => passes(raw, page)) };
}

/** Elements that belong to the story: outside navigation, sidebars, comments and hidden parts. */
export function findInStory(page: Page, selector: string): readonly Element[] {
  const elements = select(page.document, selector).slice(0, maxInStory);
  return elements.filter((element) => !page.isFurniture(element));
}

/** The address of a link, as written. */
export function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

/** What the element says to machines, else to people. */
export function spokenValue(element: Element): string {
  const spoken = element.getAttribute('content') ?? element.getAttribute('datetime');
  return (spoken?.trim() || textOf(element, maxRawLength)).slice(0, maxRawLength);
}
