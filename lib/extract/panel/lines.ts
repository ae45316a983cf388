import { textOf, textTag, wordSet } from '@/lib/extract/dom';
import { type LabelledLine, splitLabelled } from './label-line';
import { isFurniture, isPersona, isPromotion } from './labels';
import { verdictOf } from './verdict';
import { around, attributeOf, namesPlace, type Spot } from './walk';
import { countWords, isSaid, tidy } from './words';

/**
 * A part of a page as its reader sees it: lines of words in their order. Hidden things, forms, drawers and newsletter
 * boxes are left out on the way, so that whoever reads lines never meets them.
 */
export interface Line {
  /** Its first text, or the element whose accessible name it is; and the nearest block. */
  readonly spot: Spot;
  readonly block: Spot;
  /** Tags around it, innermost first, up to the region, each between spaces: " strong p li ul ". */
  readonly path: string;
  readonly text: string;
  /** The words under each innermost inline element; '#text' for bare ones, 'img' for a picture's description. */
  readonly pieces: readonly Piece[];
  /** Whether its words are said; else they name who speaks or what about. */
  readonly isSaid: boolean;
  /** The label that it begins with, if any. */
  readonly split: LabelledLine | null;
}

export interface Piece {
  readonly tag: string;
  readonly text: string;
}

/** How many spots are read at most. */
export const maxNodes = 8_000;
const maxChars = 300_000;
/** "take--ship", "verdict-skip", "is-ship". */
const badge = /(?:verdict|vote|take|badge|is|panel|card)[_-]+(ship|skip)(?![^\s_])/i;
const maxBoxLines = 6;
const maxNameLength = 200;
const blockTags = wordSet(
  'article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header legend li main ol p pre section summary table td th tr ul',
);
const tellingTag = /^(?:strong|b|cite|a|em|i|time|mark|button)$/;

/** Forms, which have no tag here, and elements of a page's own making stand for themselves. */
export function isBlock(tag: string): boolean {
  return tag === '' || blockTags.has(tag) || tag.includes('-');
}

/** The lines between two spots of a page. */
export function readLines(spots: readonly Spot[], from: number, to: number): Line[] {
  const lines: Line[] = [];
  const boxes: { end: number; first: number; hasForm: boolean }[] = [];
  /** Names of tabs in their order, by their own id and by that of what they open. */
  const tabs: string[] = [];
  const tabsById = new Map<string, string>();
  let panels = 0;
  let pieces: Piece[] = [];
  let first: Spot | undefined;
  let charsLeft = maxChars;
  let skipped = from;

  function add(spot: Spot, tag: string, text: string): void {
    if (text.trim() === '' && pieces.length === 0) return;
    first ??= spot;
    pieces.push({ tag, text });
  }

  function endLine(): void {
    if (first !== undefined) lines.push(toLine(first, from, pieces));
    first = undefined;
    pieces = [];
  }

  /** Drops small boxes with a form, or that begin like a drawer or newsletter. */
  function closeBox(): void {
    endLine();
    const { first = 0, hasForm = false } = boxes.pop() ?? {};
    // Asked first: boxes in boxes would have the same lines looked at again and again.
    if (lines.length - first > maxBoxLines) return;
    const inside = lines.slice(first);
    const starts = inside.filter(({ isSaid }, index) => isSaid && !inside[index - 1]?.isSaid);
    const isDrawer = inside.length > 1 && inside.some(({ isSaid, text }) => !isSaid && isPromotion(text));
    if (starts.length > 1 || !(hasForm || isDrawer)) return;
    if (inside.some(({ pieces }) => pieces.slice(0, 20).some(({ text }) => isPersona(text)))) return;
    lines.length = first;
    // A form with fields only belongs to the words around it.
    if (starts.length === 0) for (const box of boxes.slice(-1)) box.hasForm ||= hasForm;
  }

  for (const spot of spots.slice(from, Math.min(to, from + maxNodes))) {
    while ((boxes.at(-1)?.end ?? to) <= spot.at) closeBox();
    if (spot.isHidden || spot.at < skipped) continue;
    const { tag } = spot;
    if (tag === textTag) {
      const text = (spot.node as Text).substringData(0, charsLeft);
      charsLeft -= text.length;
      add(spot, inlineTag(spot), text);
      continue;
    }
    const isBox = isBlock(tag);
    const role = attributeOf(spot, 'role');
    const words = () => textOf(spot.node as Element, 200);
    const isDrawing = tag === 'svg';
    let name = attributeOf(spot, tag === 'img' ? 'alt' : 'aria-label').slice(0, maxNameLength);
    if (isDrawing) name ||= words();
    if (!isBox) name ||= attributeOf(spot, 'title');
    if (isBox || tag === 'br') endLine();
    if (tag === 'aside' && !isRepeated(spot)) skipped = spot.end;
    else if (role === 'tab' || namesPlace(spot)) {
      // A tab stands for its panel without being printed in it.
      skipped = spot.end;
      tabs.push(words());
      for (const key of ['id', 'aria-controls', 'href'])
        tabsById.set(attributeOf(spot, key).replace('#', '') || '-', words());
    } else if (isBox) {
      boxes.push({ end: spot.end, first: lines.length, hasForm: false });
      const [own, by] = ['id', 'aria-labelledby'].map((key) => tabsById.get(attributeOf(spot, key)));
      if (role === 'tabpanel') name = own ?? by ?? tabs[panels++] ?? '';
      else if (tag === 'div') name ||= own ?? '';
      add(spot, 'img', name);
      // Badges may be printed by style sheets, from the data or the class of their card.
      const card = `${attributeOf(spot, 'class')} is-${attributeOf(spot, 'data-verdict')}`;
      add(spot, 'img', badge.exec(card)?.[1] ?? '');
      endLine();
    } else if (tag === 'input') {
      for (const box of boxes.slice(-1)) box.hasForm ||= /^(?:email|text|)$/.test(attributeOf(spot, 'type'));
    } else if (name !== '' && (isDrawing || countWords(words()) === 0)) {
      // "✅" called "Ship": the name is what readers are meant to hear.
      add(spot, 'img', name);
      skipped = spot.end;
    }
  }
  while (boxes.length > 0) closeBox();
  endLine();
  return lines.filter((line) => !isFurniture(line.text));
}

/** Boxes beside the story stand alone; cards stand beside others like them. */
function isRepeated({ node, tag }: Spot): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = node as Element;
  return before?.localName === tag || after?.localName === tag;
}

/** The innermost inline element around a text that tells something, or simply the innermost. */
function inlineTag(spot: Spot): string {
  const tags = around(spot).map(({ tag }) => tag);
  const inline = tags.slice(1, tags.findIndex(isBlock));
  return inline.find((tag) => tellingTag.test(tag)) ?? inline[0] ?? textTag;
}

function toLine(spot: Spot, from: number, pieces: readonly Piece[]): Line {
  const spots = around(spot).filter(({ tag }) => tag !== textTag);
  const path = ` ${spots.flatMap(({ at, tag }) => (at < from ? [] : tag)).join(' ')} `;
  const block = spots.find(({ tag }) => isBlock(tag)) ?? spot;
  const worded = pieces.filter(({ tag }) => tag !== 'img');
  const text = tidy(worded.map((piece) => piece.text).join(''));
  const split = splitLabelled(
    pieces.filter((piece) => piece.text.trim() !== ''),
    text,
  );
  // A dash or a <cite> is who said it, and a link tells of another page; few words may be a whole quotation.
  const isNamed =
    ((/^\p{Pd}/u.test(text) || / (?:cite|footer|figcaption) /.test(path)) && text.length <= 160) ||
    isAll({ pieces: worded }, / a /.test(path) && worded.at(-1)?.tag === 'a' ? tellingTag : /^a$/);
  const isQuoted =
    (/ (?:blockquote|q) /.test(path) ||
      (/^ (?:p|dd|td) /.test(path) && /^\S+ [a-zß-ÿа-я]\S*[.!]$/.test(text))) &&
    countWords(text) >= 2;
  // "The Skeptic: Reality Check" is two labels; "The Skeptic: too slow for me." is a take.
  const isLong = split !== null && countWords(split.words) >= 6;
  return {
    spot,
    block,
    path,
    text,
    pieces,
    split,
    isSaid: !isNamed && !verdictOf(text) && (isQuoted || isLong || isSaid(text)),
  };
}

/** Whether all the words of a line stand in such elements. */
export function isAll({ pieces }: Pick<Line, 'pieces'>, tags: RegExp): boolean {
  return pieces.every(({ tag, text }) => text.trim() === '' || tags.test(tag));
}

/** The cell of a table that a line stands in. */
export function cellOf({ spot }: Line): HTMLTableCellElement | undefined {
  return around(spot).find(({ tag }) => /^t[dh]$/.test(tag))?.node as HTMLTableCellElement | undefined;
}

/** 1 to 6; 7 for what is no heading. */
export function headingLevel({ path }: Line): number {
  return Number(/ h([1-6]) /.exec(path)?.[1] ?? 7);
}
