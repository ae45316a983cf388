import { textTag } from './dom';
import type { Walk } from './walk';

const maxAttributeLength = 300;

/** The elements that rules ask for, looked up in the page's one walk: a hundred selectors would walk it a hundred times. */
export interface Elements {
  byTag(tag: string): readonly Element[];
  /** By `itemprop` (microdata) or `property` (RDFa), without a `schema:` prefix. */
  byProperty(property: string): readonly Element[];
  /** `<link>` or `<a>` elements with that `rel`. */
  byRel(tag: 'link' | 'a', rel: string): readonly Element[];
  /** Elements whose class, id or test id matches, in document order. */
  byLabel(pattern: RegExp): readonly Element[];
  /** The first `limit` elements inside another. */
  below(element: Element, limit: number): readonly Element[];
}

export function createElements(walk: Walk): Elements {
  const { nodes, tags } = walk;
  let byProperty: Map<string, Element[]> | null = null;

  function byTag(tag: string): Element[] {
    return nodes.filter((_, position) => tags[position] === tag) as Element[]; // texts have no such tag
  }

  function indexProperties(): Map<string, Element[]> {
    const index = new Map<string, Element[]>();
    for (const [position, node] of nodes.entries()) {
      const tag = tags[position];
      if (!tag || tag === textTag || tag === 'meta') continue;
      const element = node as Element; // neither a text nor a form
      for (const attribute of ['itemprop', 'property']) {
        for (const name of wordsIn(element, attribute)) {
          const key = name.replace(/^.*:/, '');
          index.set(key, [...(index.get(key) ?? []).slice(0, 200), element]);
        }
      }
    }
    return index;
  }

  return {
    byTag,
    byProperty(property) {
      byProperty ??= indexProperties();
      return byProperty.get(property.toLowerCase()) ?? [];
    },
    byRel: (tag, rel) => byTag(tag).filter((element) => wordsIn(element, 'rel').includes(rel)),
    byLabel(pattern) {
      const answers = new Map<string, boolean>([['', false]]);
      return nodes.filter((_, position) => {
        const label = walk.labelAt(position);
        const known = answers.get(label) ?? pattern.test(label);
        answers.set(label, known);
        return known;
      }) as Element[]; // texts have no label
    },
    below(element, limit) {
      const found: Element[] = [];
      const start = walk.positionOf(element);
      for (let at = start + 1; found.length < limit && at < (walk.ends[start] ?? 0); at++) {
        if (tags[at] !== textTag) found.push(nodes[at] as Element); // what is no text is an element
      }
      return found;
    },
  };
}

/** Space-separated words of an attribute, lower case, at most ten. */
function wordsIn(element: Element, attribute: string): readonly string[] {
  const value = element.getAttribute(attribute);
  return value ? value.slice(0, maxAttributeLength).toLowerCase().split(/\s+/, 10) : [];
}
