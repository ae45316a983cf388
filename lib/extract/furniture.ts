import { textTag, wordSet } from './dom';
import type { Walk } from './walk';

const furnitureTags = wordSet('nav aside footer dialog');
const furnitureRoles = wordSet('navigation complementary dialog contentinfo');
const furnitureLabel =
  /(^|[\s_-])(comments?|commentlist|respond|disqus|related|recirc|newsletter|promo|sidebar|cookie|consent|breadcrumbs?|advert\w*|ads?|subscribe|signup|paywall|footer|menu|nav|popular|trending|recommended|recommendations|drawer|modal)([\s_-]|$)/i;
/** Parts that may bring a heading of their own, even a first-level one. */
const neverStory = /comment|respond|disqus|related|recommend|newsletter|cookie|consent/i;
const sampleSize = 9;

/** True for the positions of what stands beside the story: navigation, sidebars, comments, hidden parts. */
export type Furniture = (position: number) => boolean;

/**
 * A part is furniture by its tag or its class, unless it holds the headline or most paragraphs: themes call whole
 * pages `has-sidebar`. Settled for the whole page when first asked.
 */
export function createFurniture(walk: Walk): Furniture {
  const { nodes, tags, parents, ends } = walk;
  let isFurniture: boolean[] | null = null;

  function settle(): boolean[] {
    const headings = positionsOf('h1').slice(0, 5);
    const paragraphs = positionsOf('p');
    // A sample stands for all paragraphs: counting them inside every candidate would be quadratic on hostile pages.
    const size = Math.min(sampleSize, paragraphs.length);
    const sample = Array.from({ length: size }, (_, index) => {
      return paragraphs[Math.floor((index * paragraphs.length) / size)] ?? -1;
    });
    const namesFurniture = new Map<string, boolean>([['', false]]);
    const answers: boolean[] = [];
    for (const [position, tag = ''] of tags.entries()) {
      answers.push(answers[parents[position] ?? -1] || isFurnitureItself(position, tag));
    }
    return answers;

    function positionsOf(tag: string): number[] {
      return [...tags.keys()].filter((position) => tags[position] === tag);
    }

    function isFurnitureItself(position: number, tag: string): boolean {
      // '' is a form, around whole pages on some systems.
      if (tag === '' || tag === textTag || tag === 'body') return false;
      const label = walk.labelAt(position);
      const isNamed = namesFurniture.get(label) ?? furnitureLabel.test(label);
      namesFurniture.set(label, isNamed);
      if (!isNamed && !furnitureTags.has(tag) && !isSetAside(nodes[position] as Element)) return false;
      const end = ends[position] ?? 0;
      const holds = (inner: number) => inner >= position && inner < end;
      if (end - position < 2) return true;
      const mayHoldHeading = tag !== 'nav' && tag !== 'footer' && !neverStory.test(label);
      if (mayHoldHeading && headings.some(holds)) return false;
      return sample.filter(holds).length * 2 <= Math.max(sample.length, 1);
    }
  }

  return (position) => {
    isFurniture ??= settle();
    return isFurniture[position] ?? false;
  };
}

/** Hidden, or by its role beside the story. */
function isSetAside(element: Element): boolean {
  return (
    element.hasAttributes() &&
    (element.hasAttribute('hidden') ||
      element.getAttribute('aria-hidden') === 'true' ||
      furnitureRoles.has(element.getAttribute('role') ?? ''))
  );
}
