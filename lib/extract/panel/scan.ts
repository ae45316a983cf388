import { tagOf, textTag } from '@/lib/extract/dom';
import type { JsonLd } from '@/lib/extract/json-ld';
import type { Walk } from '@/lib/extract/walk';
import { isHidden } from './hidden';
import { panelHint } from './labels';
import { isBlock } from './outline';
import { isPersona, mayBePersona } from './personas';
import { mayBePerspective, perspectiveKindOf } from './perspective-labels';

/** What readers of panels start from: a page walked already. */
export interface WalkedPage {
  readonly walk: Walk;
  readonly jsonLd: JsonLd;
}

/** A page searched once for the words that give opinions away; every reader starts from what was found. */
export interface LabelledPage {
  readonly jsonLd: JsonLd;
  /** Blocks with the words of a heading such as "Panel Takes". */
  readonly headings: readonly Element[];
  /** Sections with such words as their accessible name. */
  readonly sections: readonly Element[];
  /** Blocks that begin with a member of a cast: "The Skeptic". */
  readonly cast: readonly Element[];
  /** Blocks that begin with a sure perspective: "Why it matters". */
  readonly perspectives: readonly Element[];
}

export const maxLabelLength = 110;
const maxNameLength = 60;
const maxFound = 120;
const maxAncestors = 60;

/** Looks at each text once, and first at its length: almost all are white space or prose. */
export function scanPage({ walk: { nodes, tags }, jsonLd }: WalkedPage): LabelledPage {
  const headings = new Set<Element>();
  const sections = new Set<Element>();
  const cast = new Set<Element>();
  const perspectives = new Set<Element>();

  function file(block: Element | null, found: Set<Element>): void {
    if (block !== null && found.size < maxFound && isReadable(block)) found.add(block);
  }

  for (const [position, node] of nodes.entries()) {
    const tag = tags[position];
    if (tag === 'section' || tag === 'div') {
      const label = (node as Element).getAttribute('aria-label') ?? ''; // neither a text nor a form
      if (panelHint.test(label.slice(0, maxLabelLength))) file(node as Element, sections);
    }
    if (tag !== textTag) continue;
    const { length } = node as Text;
    if (length < 3) continue;
    const start = (node as Text).substringData(0, maxLabelLength + 20).trim();
    if (start.length < 3) continue;
    if (start.length <= maxLabelLength && panelHint.test(start)) file(blockAround(node), headings);
    if (length < maxLabelLength && mayBePersona.test(start) && isPersona(nameIn(start)))
      file(blockAround(node), cast);
    if (mayBePerspective.test(start) && perspectiveKindOf(nameIn(start)) === 'sure')
      file(blockAround(node), perspectives);
  }
  return {
    jsonLd,
    headings: [...headings],
    sections: [...sections],
    cast: [...cast],
    perspectives: [...perspectives],
  };
}

/** A short text, or the short start of one before a colon or bracket. */
function nameIn(start: string): string {
  const name = start.split(/[:：(|·—–]|\s-\s/, 1)[0] ?? '';
  return name.length <= maxNameLength ? name : '';
}

function blockAround(node: Node): Element | null {
  let element = node.parentElement;
  for (let climbed = 0; element !== null && climbed < 8; climbed++) {
    if (isBlock(element)) return element;
    element = element.parentElement;
  }
  return null;
}

/** Neither hidden nor inside something that holds no words for readers; what is silent was never walked. */
function isReadable(element: Element): boolean {
  let ancestor: Element | null = element;
  for (let climbed = 0; ancestor !== null && climbed < maxAncestors; climbed++) {
    if (/^(?:dialog|nav|textarea|head)$/.test(tagOf(ancestor)) || isHidden(ancestor)) return false;
    ancestor = ancestor.parentElement;
  }
  return true;
}
