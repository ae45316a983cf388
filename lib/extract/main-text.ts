import { tidyText } from '@/lib/base/text';
import { elementsBelow, genuine, tagOf, textOf } from './dom';
import { extractionLimits } from './extraction';
import type { Page } from './page';

/** Blocks that hold running text. */
const blockTags = new Set(['p', 'h2', 'h3', 'h4', 'li', 'blockquote', 'pre', 'td', 'dd', 'div', 'section']);
/** A block is read whole when none of these is among its first elements; else the inner ones are read. */
const innerBlocks = new Set(
  'p div section article ul ol table blockquote pre h1 h2 h3 h4 form figure'.split(' '),
);
const maxInner = 100;
const maxElements = 20_000;
const maxBlocks = 5_000;
const minParagraphLength = 40;

/** Parts of a story that are no running text. */
const aside =
  'button, figcaption, [class*="byline" i], [class*="caption" i], [class*="share" i], [class*="author-bio" i]';

interface Block {
  readonly element: Element;
  readonly text: string;
  /** Length of its words that are not links. */
  readonly weight: number;
}

/**
 * The readable text: paragraphs of the container that holds most running text, split by blank lines.
 * Null when the page has no running text to speak of. Cost: linear, within fixed bounds.
 */
export function readMainText(page: Page): string | null {
  const blocks = collectBlocks(page);
  const container = heaviestContainer(blocks);
  if (container === null) return null;
  const paragraphs: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (!container.contains(block.element) || isTeaser(block)) continue;
    paragraphs.push(block.text);
    length += block.text.length + 2;
    if (length >= extractionLimits.text) break;
  }
  return paragraphs.length === 0 ? null : paragraphs.join('\n\n');
}

function collectBlocks(page: Page): readonly Block[] {
  const blocks: Block[] = [];
  let blocksLeft = maxBlocks;
  let budget = extractionLimits.text * 2;
  for (const element of elementsBelow(page.document, genuine(page.document, 'body'), maxElements)) {
    if (blocksLeft <= 0 || budget <= 0) break;
    const tag = tagOf(element);
    if (!blockTags.has(tag) || page.isFurniture(element) || isAside(element)) continue;
    if (tag !== 'p' && tag !== 'pre' && hasInnerBlock(page, element)) continue;
    blocksLeft--;
    const text = tidyText(textOf(element, 20_000), 20_000);
    budget -= text.length;
    if (text.length < 2) continue;
    blocks.push({ element, text, weight: Math.max(0, text.length - linkLength(element)) });
  }
  return blocks;
}

/** Up to three levels: further up the class names are those of the page's layout. */
function isAside(element: Element): boolean {
  let ancestor: Element | null = element;
  for (let level = 0; level < 3 && ancestor !== null && tagOf(ancestor) !== ''; level++) {
    if (ancestor.matches(aside)) return true;
    ancestor = ancestor.parentElement;
  }
  return false;
}

function hasInnerBlock(page: Page, element: Element): boolean {
  for (const inner of elementsBelow(page.document, element, maxInner)) {
    if (innerBlocks.has(inner.localName)) return true;
  }
  return false;
}

function linkLength(element: Element): number {
  let length = 0;
  let linksLeft = 100;
  for (const link of element.getElementsByTagName('a')) {
    if (linksLeft-- <= 0) break;
    length += textOf(link, 1_000).length;
  }
  return length;
}

/** Paragraphs vote for their parent and, by half, for its parent: sections of one story then meet above. */
function heaviestContainer(blocks: readonly Block[]): Element | null {
  const votes = new Map<Element, number>();
  for (const { element, weight } of blocks) {
    if (weight < minParagraphLength) continue;
    let share = weight;
    let ancestor = element.parentElement;
    for (let level = 0; level < 4 && ancestor !== null; level++) {
      votes.set(ancestor, (votes.get(ancestor) ?? 0) + share);
      share *= 0.7;
      ancestor = ancestor.parentElement;
    }
  }
  let best: Element | null = null;
  let most = 0;
  for (const [element, vote] of votes) {
    if (vote > most) [best, most] = [element, vote];
  }
  return best;
}

/** Mostly link: a pointer to another story. */
function isTeaser(block: Block): boolean {
  return block.weight < block.text.length * 0.4;
}
