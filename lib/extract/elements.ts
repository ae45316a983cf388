import { select } from './dom';

/** The elements that rules ask for, found by the browser's own search. */
export interface Elements {
  /** By CSS selector, in document order. */
  matching(selector: string): readonly Element[];
  byTag(tag: string): readonly Element[];
  /** `<link>` or `<a>` elements with that `rel`. */
  byRel(tag: 'link' | 'a', rel: string): readonly Element[];
}

export function createElements(document: Document): Elements {
  const matching = (selector: string) => select(document, selector);
  return { matching, byTag: matching, byRel: (tag, rel) => matching(`${tag}[rel~="${rel}" i]`) };
}
