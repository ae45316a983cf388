import { genuine, labelOf, select, tagOf, wordSet } from './dom';

const furnitureTags = wordSet('nav aside footer dialog');
const furnitureRoles = wordSet('navigation complementary dialog contentinfo');
const furnitureLabel =
  /(?<![^\s_-])(?:comments?|commentlist|respond|related|recirc|newsletter|promo|sidebar|cookie|breadcrumbs?|advert\w*|ads?|subscribe|footer|menu|nav|popular|trending|recommended|drawer|modal)(?![^\s_-])/;
/** Parts that may bring a heading of their own, even a first-level one. */
const neverStory = /comment|respond|related|recommend|newsletter|cookie/;
const sampleSize = 9;

/** True for what stands beside the story: navigation, sidebars, comments, hidden parts, and all inside them. */
export type Furniture = (element: Element) => boolean;

/**
 * A part is furniture by its tag or its class, unless it holds the headline or most paragraphs: themes call whole
 * pages `has-sidebar`. Settled for each element when first asked, and for those above it.
 */
export function createFurniture(document: Document): Furniture {
  const verdicts = new Map<Element, boolean>();
  let landmarks: { readonly headings: readonly Element[]; readonly sample: readonly Element[] } | null = null;

  /** The headlines, and a sample of the paragraphs: counting all inside every candidate would be quadratic. */
  function story() {
    if (landmarks !== null) return landmarks;
    const paragraphs = select(document, 'p');
    const size = Math.min(sampleSize, paragraphs.length);
    const sample = Array.from({ length: size }, (_, index) => {
      return paragraphs[Math.floor((index * paragraphs.length) / size)] as Element; // below the length
    });
    landmarks = { headings: select(document, 'h1').slice(0, 5), sample };
    return landmarks;
  }

  function isFurnitureItself(element: Element): boolean {
    const tag = tagOf(element);
    // '' is a form, around whole pages on some systems.
    if (tag === '' || tag === 'body' || tag === 'html') return false;
    // Right below the headline stands who wrote it and when.
    if (
      /^(?:footer|aside)$/.test(tag) &&
      /^(?:h1|header)$/.test(element.previousElementSibling?.localName ?? '')
    )
      return false;
    const label = labelOf(element);
    const isNamed = furnitureTags.has(tag) || furnitureLabel.test(label) || isSetAside(element);
    return isNamed && !holdsStory(element, tag, label);
  }

  function holdsStory(element: Element, tag: string, label: string): boolean {
    if (element.firstChild === null) return false;
    const { headings, sample } = story();
    const holds = (inner: Element) => element.contains(inner);
    const mayHoldHeading = tag !== 'nav' && tag !== 'footer' && !neverStory.test(label);
    if (mayHoldHeading && headings.some(holds)) return true;
    return sample.filter(holds).length * 2 > Math.max(sample.length, 1);
  }

  return (element) => {
    const unsettled: Element[] = [];
    let ancestor: Element | null = element;
    while (ancestor !== null && !verdicts.has(ancestor)) {
      unsettled.push(ancestor);
      // A form's field named "parentElement" would lead round in a circle.
      ancestor = tagOf(ancestor) === '' ? genuine(ancestor, 'parentElement') : ancestor.parentElement;
    }
    let verdict = ancestor !== null && verdicts.get(ancestor) === true;
    for (const one of unsettled.reverse()) {
      verdict ||= isFurnitureItself(one);
      verdicts.set(one, verdict);
    }
    return verdict;
  };
}

/** Hidden, or by its role beside the story. */
function isSetAside(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    furnitureRoles.has(element.getAttribute('role') ?? '')
  );
}
