import { elementsByTag, tagOf } from './dom';
import { labelOf } from './elements';

const selector =
  'nav, aside, footer, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="dialog"], [role="contentinfo"]';
const label =
  /(^|[\s_-])(comments?|commentlist|respond|disqus|related|recirc|newsletter|promo|sidebar|cookie|consent|breadcrumbs?|advert\w*|ads?|subscribe|signup|paywall|footer|menu|nav|popular|trending|recommended|recommendations|drawer|modal)([\s_-]|$)/i;
/** Parts that may bring a heading of their own, even a first-level one. */
const neverStory = /comment|respond|disqus|related|recommend|newsletter|cookie|consent/i;
const maxParagraphs = 5_000;
const sampleSize = 9;

/** True for what stands beside the story: navigation, sidebars, comments, hidden parts. */
export type Furniture = (element: Element) => boolean;

/**
 * A part is furniture by its tag or its class, unless it holds the headline or most paragraphs: themes call whole
 * pages `has-sidebar`. Remembered per element, so that a climb costs one step per element, not one per level.
 */
export function createFurniture(document: Document): Furniture {
  const known = new WeakMap<Element, boolean>();
  const headings = elementsByTag(document, 'h1', 5);
  // A sample stands for all paragraphs: counting them inside every candidate would be quadratic on hostile pages.
  const sample = everyNth(elementsByTag(document, 'p', maxParagraphs), sampleSize);

  function isFurniture(element: Element): boolean {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = element.parentElement;
    const answer = (parent !== null && isFurniture(parent)) || isFurnitureItself(element);
    known.set(element, answer);
    return answer;
  }

  function isFurnitureItself(element: Element): boolean {
    const tag = tagOf(element);
    if (tag === '' || tag === 'html' || tag === 'body') return false; // '' is a form, around whole pages on some systems
    if (!element.matches(selector) && !label.test(labelOf(element))) return false;
    if (element.firstElementChild === null) return true;
    const mayHoldHeading = tag !== 'nav' && tag !== 'footer' && !neverStory.test(labelOf(element));
    if (mayHoldHeading && headings.some((heading) => element.contains(heading))) return false;
    const held = sample.filter((paragraph) => element.contains(paragraph)).length;
    return held * 2 <= Math.max(sample.length, 1);
  }

  return isFurniture;
}

function everyNth<T>(entries: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, entries.length / count);
  return Array.from(
    { length: Math.min(count, entries.length) },
    (_, index) => entries[Math.floor(index * step)],
  ).filter((entry) => entry !== undefined);
}
