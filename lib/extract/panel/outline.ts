import { tagOf, textOf, traverse, wordSet } from '@/lib/extract/dom';
import { isHidden } from './hidden';
import { isFurniture } from './labels';
import { tidy } from './words';

/**
 * A part of a page as its reader sees it: boxes inside boxes, and lines of words. Hidden things, forms, drawers and
 * newsletter boxes are left out on the way, so that whoever reads an outline never meets them.
 */
export type Outline = Line | Box;

export interface Line {
  readonly kind: 'line';
  /** Tag of the nearest block: "p", "h3", "td", or "div". */
  readonly tag: string;
  readonly text: string;
  /** The words under each innermost inline element; '#text' for bare ones, 'img' for a picture's description. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly tag: string;
  readonly text: string;
}

export interface Box {
  readonly kind: 'box';
  readonly tag: string;
  readonly children: readonly Outline[];
}

const maxNodesInAll = 8_000;
const maxCharsInAll = 300_000;
const maxDepth = 40;
const blockTags = wordSet(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul',
);
const silentTags = wordSet(
  'script style noscript template svg math iframe object canvas audio video select textarea dialog nav aside head',
);
const tellingTags = wordSet('strong b cite a em i time mark button');

export function isBlock(element: Element): boolean {
  const tag = tagOf(element);
  return blockTags.has(tag) || tag.includes('-');
}

/** Outlines neighbours in their order. */
export type Outliner = (elements: readonly Element[]) => Outline[];

/** An outliner with a bounded number of nodes for all that it is asked. */
export function createOutliner(): Outliner {
  let nodesLeft = maxNodesInAll;
  let charsLeft = maxCharsInAll;
  const tabNames = new Map<string, string>();

  function outline(element: Element, depth: number): Outline | null {
    const tag = tagOf(element);
    if (nodesLeft-- <= 0 || silentTags.has(tag) || depth > maxDepth || isHidden(element)) return null;
    if (element.getAttribute('role') === 'tablist') {
      for (const tab of [...element.querySelectorAll('[role=tab]')].slice(0, 40)) {
        const name = tidy(textOf(tab, 200));
        tabNames.set(tab.getAttribute('aria-controls') ?? '', name);
        tabNames.set(tab.id, name);
      }
      return null;
    }
    const children: Outline[] = [];
    let pieces: Piece[] = [];
    let isForm = false;
    const tab = tabOf(element);
    if (tab) children.push(toLine('h6', [{ tag: 'h6', text: tab }]));

    function endLine(): void {
      const line = toLine(tag, pieces);
      if (line.text !== '' || pieces.some((piece) => piece.text.trim() !== '')) children.push(line);
      pieces = [];
    }

    function readInline(parent: Element, parentTag: string): void {
      for (const node of parent.childNodes) {
        if (nodesLeft-- <= 0) return;
        if (node.nodeType === 3) {
          const text = (node as Text).substringData(0, charsLeft);
          charsLeft -= text.length;
          pieces.push({ tag: parentTag, text });
        } else if (node.nodeType === 1) {
          readElement(node as Element, parentTag);
        }
      }
    }

    function readElement(child: Element, parentTag: string): void {
      const childTag = tagOf(child);
      if (childTag === '' || childTag === 'input') {
        if (asksForAddress(child)) isForm = true;
      } else if (childTag === 'br') {
        endLine();
      } else if (childTag === 'img' || isPictogram(child)) {
        const name = child.getAttribute('alt') ?? child.getAttribute('aria-label') ?? '';
        if (!isHidden(child)) pieces.push({ tag: 'img', text: tidy(name).slice(0, 200) });
      } else if (isBlock(child) || child.getAttribute('role') === 'tablist') {
        endLine();
        const inner = outline(child, depth + 1);
        if (inner !== null) children.push(inner);
      } else if (!silentTags.has(childTag) && !isHidden(child)) {
        readInline(
          child,
          tellingTags.has(childTag) ? childTag : tellingTags.has(parentTag) ? parentTag : childTag,
        );
      }
    }

    readInline(element, '#text');
    endLine();
    if (children.length === 0) return null;
    if ((isForm && children.length <= 6) || isDrawer(children)) return null;
    const [only] = children;
    if (children.length === 1 && only?.kind === 'line' && only.tag === tag) return only;
    return { kind: 'box', tag, children };
  }

  /** A tab stands for its panel without being printed in it. */
  function tabOf(panel: Element): string | undefined {
    if (panel.getAttribute('role') !== 'tabpanel') return undefined;
    return tabNames.get(panel.getAttribute('aria-labelledby') ?? '') ?? tabNames.get(panel.id);
  }

  return (elements) => elements.flatMap((element) => outline(element, 0) ?? []);
}

function toLine(tag: string, pieces: readonly Piece[]): Line {
  const worded = pieces.filter((piece) => piece.tag !== 'img');
  return { kind: 'line', tag, text: tidy(worded.map((piece) => piece.text).join('')), pieces };
}

/** "✅" called "Ship": the name is what readers are meant to hear. */
function isPictogram(element: Element): boolean {
  return (
    element.hasAttribute('aria-label') &&
    !isBlock(element) &&
    !/[\p{L}\p{N}]/u.test(element.textContent?.slice(0, 200) ?? '')
  );
}

/** A form that takes an e-mail address; forms may shadow their own members, so only a walker looks inside. */
function asksForAddress(element: Element): boolean {
  let asks = false;
  const isField = (tag: string, field: Element) =>
    tag === 'input' && /^(?:email|text)$/.test(field.getAttribute('type') ?? 'text');
  if (tagOf(element) === 'input') return isField('input', element);
  traverse(element, 60, (node, tag) => {
    asks ||= isField(tag, node as Element); // a text has no such tag
    return !asks;
  });
  return asks;
}

/** "Bookmarks / Loading bookmarks…": a box of nothing but furniture, whatever it is made of. */
function isDrawer(children: readonly Outline[]): boolean {
  const [first] = children;
  return children.length >= 2 && first?.kind === 'line' && isFurniture(first.text);
}

/** All lines of an outline in reading order. */
export function linesOf(nodes: readonly Outline[]): Line[] {
  return nodes.flatMap((node) => (node.kind === 'line' ? [node] : linesOf(node.children)));
}

export function headingLevel(node: Outline): number | null {
  const level = /^h([1-6])$/.exec(node.tag)?.[1];
  return level === undefined ? null : Number(level);
}
