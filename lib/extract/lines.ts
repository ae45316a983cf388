import { genuine, wordSet } from './dom';
import type { Page } from './page';
import { perPage } from './per-page';
import { findInStory } from './readers';

/** Every element but these begins a new line. */
const beginsLine = ':not(a,b,button,em,i,small,span,strong,time)';
/** Tags of texts that no reader sees. */
const silent = wordSet('script style noscript title option');
/** A byline or a dateline is short; what is longer is prose. */
const maxLength = 150;
/** With room for white space that collapses. */
const maxRaw = 600;
/** Texts looked at on one side of the headline, and in the whole page. */
const maxAfter = 75;
const maxBefore = 15;
const maxTexts = 4_000;

/** Words that a page prints on one line. */
export interface Line {
  /** The element that keeps them together. */
  readonly block: Element;
  /** White space as one blank; with the `datetime` of dates, which may tell people no more than "2 hours ago". */
  readonly text: string;
}

/** Where the story begins: its lines from the headline on, the long ones too. */
export const linesBelow = perPage((page) => {
  const [heading] = findInStory(page, 'h1');
  return {
    heading,
    below: lines(page, 'nextNode', maxAfter, (element) => !page.isFurniture(element), heading),
  };
});

/** The story's short lines around its headline: those that follow in order, then those before, the nearest first. */
export const linesNear = perPage((page): readonly Line[] => {
  const { heading, below } = linesBelow(page);
  const isStory = (element: Element) => !page.isFurniture(element);
  const above = heading ? lines(page, 'previousNode', maxBefore, isStory, heading) : [];
  return [...below, ...above].filter(isShort);
});

/** All short lines of the page, beside the story too. */
export const linesOf = perPage((page): readonly Line[] =>
  lines(page, 'nextNode', maxTexts, () => true).filter(isShort),
);

const isShort = ({ text }: Line) => text.length <= maxLength;

/** The lines of at most `limit` texts after or before an element; if none is given, of the whole page. */
function lines(
  { document }: Page,
  step: 'nextNode' | 'previousNode',
  limit: number,
  accepts: (element: Element) => boolean,
  from?: Element,
): readonly Line[] {
  const root = genuine(document, 'documentElement');
  const { closest } = root; // a form's own may be shadowed by its fields
  const walker = genuine(document, 'createTreeWalker').call(document, root, showText);
  if (from) walker.currentNode = from;
  const found: { block: Element; text: string }[] = [];
  for (let met = 0; met < limit; ) {
    const node = walker[step]() as Text | null; // the walker shows nothing else
    if (node === null) break;
    const parent = node.parentElement;
    if (parent === null || !/\S/.test(node.data) || silent.has(parent.localName) || !accepts(parent))
      continue;
    met++;
    const block = closest.call(parent, beginsLine) ?? parent;
    const date = parent.localName === 'time' ? parent.getAttribute('datetime')?.slice(0, 40) : '';
    const words = `${date ?? ''} ${node.substringData(0, maxRaw)} `;
    const line = found.at(-1);
    if (line?.block !== block) found.push({ block, text: words });
    else if (line.text.length < maxRaw)
      line.text = step === 'nextNode' ? line.text + words : words + line.text;
  }
  return found.map(({ block, text }) => ({
    block,
    text: text
      .replace(/\u00ad/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}

/** NodeFilter's constant, spelt out because tests have no global of that name. */
const showText = 4;
