import { elementsBelow, genuine, tagOf } from './dom';

/** A long article has 5,000 elements; the walk stops here so that a million cost no more than this many. */
const maxElements = 20_000;
const maxLabels = 5_000;
const maxClassLength = 300;

const indexedTags = new Set(['h1', 'h2', 'time', 'address', 'p', 'a', 'link']);

/**
 * The elements that rules ask for, found in one walk and kept by what they are called: a hundred selectors would
 * walk the page a hundred times.
 */
export interface Elements {
  byTag(tag: string): readonly Element[];
  /** By `itemprop` (microdata) or `property` (RDFa), without a `schema:` prefix. */
  byProperty(property: string): readonly Element[];
  byRel(rel: string): readonly Element[];
  /** Elements whose class, id or test id matches, in document order. The pattern runs once per distinct value. */
  byLabel(pattern: RegExp): readonly Element[];
}

/** Inert elements, for a page that could not be walked. */
export const noElements: Elements = {
  byTag: () => [],
  byProperty: () => [],
  byRel: () => [],
  byLabel: () => [],
};

export function readElements(document: Document): Elements {
  const byTag = new Map<string, Element[]>();
  const byProperty = new Map<string, Element[]>();
  const byRel = new Map<string, Element[]>();
  const byLabel = new Map<string, { element: Element; position: number }[]>();
  let position = 0;
  for (const element of elementsBelow(document, genuine(document, 'documentElement'), maxElements)) {
    position++;
    const tag = tagOf(element);
    if (tag === '' || tag === 'meta') continue;
    if (indexedTags.has(tag)) file(byTag, tag, element);
    for (const name of propertiesOf(element)) file(byProperty, name, element);
    if (tag === 'a' || tag === 'link') for (const rel of wordsOf(element, 'rel')) file(byRel, rel, element);
    const label = labelOf(element);
    if (label !== '' && (byLabel.size < maxLabels || byLabel.has(label)))
      file(byLabel, label, { element, position });
  }
  return {
    byTag: (tag) => byTag.get(tag) ?? [],
    byProperty: (property) => byProperty.get(property.toLowerCase()) ?? [],
    byRel: (rel) => byRel.get(rel) ?? [],
    byLabel: (pattern) =>
      [...byLabel]
        .flatMap(([label, entries]) => (pattern.test(label) ? entries : []))
        .sort((a, b) => a.position - b.position)
        .map((entry) => entry.element),
  };
}

function file<T>(index: Map<string, T[]>, key: string, entry: T): void {
  const entries = index.get(key);
  if (entries === undefined) index.set(key, [entry]);
  else entries.push(entry);
}

function propertiesOf(element: Element): string[] {
  return [
    ...wordsOf(element, 'itemprop'),
    ...wordsOf(element, 'property').map((name) => name.replace(/^.*:/, '')),
  ];
}

/** Space-separated words of an attribute, lower case, at most ten. */
function wordsOf(element: Element, attribute: string): string[] {
  const value = element.getAttribute(attribute);
  return value ? value.slice(0, maxClassLength).toLowerCase().split(/\s+/, 10) : [];
}

/** What the page's makers call the element: class, id and test id in one line. */
export function labelOf(element: Element): string {
  const names = ['class', 'id', 'data-testid'].map((attribute) => element.getAttribute(attribute) ?? '');
  return names.join(' ').slice(0, maxClassLength).trim();
}
