import { genuine, tagOf } from '@/lib/extract/dom';
import { isHidden } from './hidden';
import { panelHint } from './labels';
import { isBlock } from './outline';
import { isPersona, mayBePersona } from './personas';
import { mayBePerspective, perspectiveKindOf } from './perspective-labels';

/** A page searched once for the words that give opinions away; every reader starts from what was found. */
export interface LabelledPage {
  readonly document: Document;
  /** Blocks with the words of a heading such as "Panel Takes". */
  readonly headings: readonly Element[];
  /** Blocks that begin with a member of a cast: "The Skeptic". */
  readonly cast: readonly Element[];
  /** Blocks that begin with a sure perspective: "Why it matters". */
  readonly perspectives: readonly Element[];
}

export const maxLabelLength = 110;
const maxNameLength = 60;
const maxTextNodes = 30_000;
const maxFound = 120;
const maxAncestors = 60;
const showText = 4;

/** Looks at each text node once, and first at its length: almost all are white space or prose. */
export function scanPage(document: Document): LabelledPage {
  const headings = new Set<Element>();
  const cast = new Set<Element>();
  const perspectives = new Set<Element>();
  const root = genuine(document, 'body') ?? genuine(document, 'documentElement');
  const walker = genuine(document, 'createTreeWalker').call(document, root, showText);

  function file(node: Text, found: Set<Element>): void {
    const block = found.size < maxFound ? blockAround(node) : null;
    if (block !== null && isReadable(block)) found.add(block);
  }

  for (let visited = 0; visited < maxTextNodes; visited++) {
    const node = walker.nextNode() as Text | null; // only texts are shown
    if (node === null) break;
    if (node.length < 3) continue;
    const start = node.substringData(0, maxLabelLength + 20).trim();
    if (start.length < 3) continue;
    if (start.length <= maxLabelLength && panelHint.test(start)) file(node, headings);
    const name = nameIn(start);
    if (node.length < maxLabelLength && mayBePersona.test(name) && isPersona(name)) file(node, cast);
    if (mayBePerspective(name) && perspectiveKindOf(name) === 'sure') file(node, perspectives);
  }
  return { document, headings: [...headings], cast: [...cast], perspectives: [...perspectives] };
}

/** A short text, or the short start of one before a colon or bracket. */
function nameIn(start: string): string {
  const end = start.search(/[:：(（|·—–]|\s-\s/);
  if (end < 0) return start.length <= maxNameLength ? start : '';
  return end <= maxNameLength ? start.slice(0, end) : '';
}

function blockAround(node: Node): Element | null {
  let element = node.parentElement;
  for (let climbed = 0; element !== null && climbed < 8; climbed++) {
    if (isBlock(element)) return element;
    element = element.parentElement;
  }
  return null;
}

/** Neither hidden nor inside something that holds no words for readers. */
export function isReadable(element: Element): boolean {
  let ancestor: Element | null = element;
  for (let climbed = 0; ancestor !== null && climbed < maxAncestors; climbed++) {
    const tag = tagOf(ancestor);
    if (/^(?:script|style|template|noscript|dialog|svg|nav|textarea|head)$/.test(tag) || isHidden(ancestor))
      return false;
    ancestor = ancestor.parentElement;
  }
  return true;
}
