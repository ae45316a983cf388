import { tidyText } from '@/lib/base/text';
import { wordSet, wordsOf } from './dom';
import { extractionLimits } from './extraction';
import type { Page } from './page';

/** Blocks that hold running text. */
const blockTags = wordSet('p h2 h3 h4 li blockquote pre td dd div section');
/** A block with one of these inside is not read whole, but for what is inside; the last is a form's. */
const innerTags = wordSet('p div section article ul ol table blockquote pre h1 h2 h3 h4 figure ');
const maxBlocks = 5_000;
const maxBlockLength = 20_000;
const minParagraphLength = 40;

/** Parts of a story that are no running text, by tag and by class. */
const asideTags = wordSet('button figcaption');
const asideLabel = /byline|caption|share|author-bio/i;

interface Block {
  readonly position: number;
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
  const container = heaviestContainer(page, blocks);
  if (container === null) return null;
  const end = page.walk.ends[container] ?? 0;
  const paragraphs: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (block.position < container || block.position >= end || isTeaser(block)) continue;
    paragraphs.push(block.text);
    length += block.text.length + 2;
    if (length >= extractionLimits.text) break;
  }
  return paragraphs.length === 0 ? null : paragraphs.join('\n\n');
}

function collectBlocks(page: Page): readonly Block[] {
  const { tags, ends } = page.walk;
  const isDivided = dividedBlocks(page);
  const blocks: Block[] = [];
  let budget = extractionLimits.text * 2;
  for (let position = tags.indexOf('body') + 1; position < tags.length; position++) {
    if (blocks.length >= maxBlocks || budget <= 0) break;
    const tag = tags[position] ?? '';
    if (!blockTags.has(tag) || (isDivided[position] && tag !== 'p' && tag !== 'pre')) continue;
    if (page.isFurniture(position) || isAside(page, position)) continue;
    const block = readBlock(page, position);
    budget -= block.text.length;
    if (block.text.length >= 2) blocks.push(block);
    position = (ends[position] ?? 0) - 1;
  }
  return blocks;
}

/** Whether something of its own kind stands inside, for each position. */
function dividedBlocks({ walk: { tags, parents } }: Page): readonly boolean[] {
  const isDivided: boolean[] = [];
  for (const [position, tag] of tags.entries()) {
    if (!innerTags.has(tag)) continue;
    let parent = parents[position] ?? -1;
    for (; parent >= 0 && !isDivided[parent]; parent = parents[parent] ?? -1) isDivided[parent] = true;
  }
  return isDivided;
}

/** Up to three levels: further up the class names are those of the page's layout. */
function isAside({ walk }: Page, position: number): boolean {
  let ancestor = position;
  for (let level = 0; level < 3 && ancestor >= 0; level++) {
    if (asideTags.has(walk.tags[ancestor] ?? '') || asideLabel.test(walk.labelAt(ancestor))) return true;
    ancestor = walk.parents[ancestor] ?? -1;
  }
  return false;
}

function readBlock({ walk: { nodes, tags, ends } }: Page, position: number): Block {
  const end = ends[position] ?? 0;
  let raw = '';
  let linked = 0;
  let linkEnd = 0;
  for (let at = position + 1; at < end && raw.length < maxBlockLength; at++) {
    const tag = tags[at] ?? '';
    if (tag === 'a') linkEnd = Math.max(linkEnd, ends[at] ?? 0);
    const words = wordsOf(nodes[at] as Node, tag, maxBlockLength - raw.length); // within the walk's bounds
    raw += words;
    if (at < linkEnd) linked += words.length;
  }
  const text = tidyText(raw, maxBlockLength);
  return { position, text, weight: Math.max(0, text.length - linked) };
}

/** Paragraphs vote for their parent and, by less each time, for those above: sections of one story then meet. */
function heaviestContainer({ walk: { parents } }: Page, blocks: readonly Block[]): number | null {
  const votes = new Map<number, number>();
  for (const { position, weight } of blocks) {
    if (weight < minParagraphLength) continue;
    let share = weight;
    let ancestor = parents[position] ?? -1;
    for (let level = 0; level < 4 && ancestor >= 0; level++) {
      votes.set(ancestor, (votes.get(ancestor) ?? 0) + share);
      share *= 0.7;
      ancestor = parents[ancestor] ?? -1;
    }
  }
  const most = Math.max(0, ...votes.values());
  return [...votes].find(([, vote]) => vote === most)?.[0] ?? null;
}

/** Mostly link: a pointer to another story. */
function isTeaser(block: Block): boolean {
  return block.weight < block.text.length * 0.4;
}
