import { genuine } from './dom';

/** Stories have dozens of anything but links; a list of thousands is a page of lists. */
const maxElements = 3_000;

/** The elements that rules ask for, found by the browser's own search: a walk in a script costs many times as much. */
export interface Elements {
  /** By CSS selector, in document order. */
  matching(selector: string): readonly Element[];
  byTag(tag: string): readonly Element[];
  /** By `itemprop` (microdata) or `property` (RDFa), with or without a `schema:` prefix; tags in the head are metas. */
  byProperty(property: string): readonly Element[];
  /** `<link>` or `<a>` elements with that `rel`. */
  byRel(tag: 'link' | 'a', rel: string): readonly Element[];
  /** The first `limit` elements inside another. */
  below(element: Element, limit: number): readonly Element[];
}

export function createElements(document: Document): Elements {
  const root = genuine(document, 'documentElement');
  const matching = (selector: string) => first(root.querySelectorAll(selector), maxElements);

  return {
    matching,
    byTag: (tag) => first(root.getElementsByTagName(tag), maxElements),
    byProperty(property) {
      const named = [
        `itemprop~="${property}" i`,
        `property~="${property}" i`,
        `property~="schema:${property}" i`,
      ];
      return matching(named.map((attribute) => `[${attribute}]:not(meta)`).join());
    },
    byRel: (tag, rel) => matching(`${tag}[rel~="${rel}" i]`),
    below: (element, limit) => first(element.getElementsByTagName('*'), limit),
  };
}

/** Asking one by one never counts a million of them, which their length would. */
function first(found: { item(index: number): Element | null }, limit: number): readonly Element[] {
  const elements: Element[] = [];
  for (let index = 0; index < limit; index++) {
    const element = found.item(index);
    if (element === null) break;
    elements.push(element);
  }
  return elements;
}
