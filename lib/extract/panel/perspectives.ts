import { textOf } from '@/lib/extract/dom';
import type { Take } from '@/lib/extract/extraction';
import { withoutCopies } from './copies';
import {
  endsPanel,
  isAgainstSide,
  isForSide,
  isMarkedPerspective,
  isPerspective,
  isSide,
  isSurePerspective,
  speakerIn,
} from './labels';
import { cellOf, headingLevel, isAll, type Line, readLines } from './lines';
import type { ScannedPage } from './scan';
import { around, attributeOf } from './walk';
import { countWords, trimLabel } from './words';

const minWords = 6;
const maxClimb = 4;

/** A label, and the words that it owns. */
interface Perspective {
  readonly lens: string;
  readonly line: Line;
  /** Whether words follow on its own line. */
  isInline: boolean;
  /** Where the box ends that holds both the label and its words. */
  end: number;
  readonly paragraphs: string[];
}

/** Labelled perspectives of an article: "Why it matters: …", "Room for disagreement". */
export function readPerspectives({ spots, perspectives }: ScannedPage): Take[] {
  const [first] = perspectives;
  const last = perspectives.at(-1)?.at ?? 0;
  // All of them, and their neighbours in wrappers of their own: up to the article that holds them.
  const holder =
    first &&
    around(first).find(
      ({ end, tag }, climbed) => end > last && (climbed > maxClimb || /^(?:article|main|body)$/.test(tag)),
    );
  const found: Perspective[] = [];
  let open: Perspective | null = null;
  let row: unknown;
  const columns = new Map<number | undefined, Perspective>();
  for (const line of holder === undefined ? [] : readLines(spots, holder.at, holder.end)) {
    const label = readLabel(line);
    const cell = cellOf(line);
    if (label === null && (line.text === '' || (leadsAway(line) && !line.isSaid))) continue;
    if (label !== null) {
      found.push(label);
      // Labels side by side in a row stand over columns.
      if (cell?.parentNode !== row) columns.clear();
      row = cell?.parentNode;
      columns.set(cell?.cellIndex, label);
    } else if (columns.size > 1) open = columns.get(cell?.cellIndex) ?? null;
    if (label !== null || (open !== null && !owns(open, line))) open = label;
    else if (open !== null) {
      if (open.paragraphs.length === 0) {
        open.end = around(open.line.block).find(({ end }) => end > line.spot.at)?.end ?? open.end;
        // A label with a colon and a list below it is inline, though it stands alone.
        if (isInList(line) && /[:：]$/.test(open.line.text)) open.isInline = headingLevel(open.line) === 7;
      }
      if (!line.path.includes(' figcaption ')) open.paragraphs.push(line.text);
    }
  }
  const told = found.filter(({ paragraphs }) => countWords(paragraphs.join(' ')) >= minWords);
  const takes = told.map(({ lens, paragraphs }) => ({
    speaker: speakerIn(lens),
    lens,
    verdict: null,
    text: paragraphs.filter(Boolean).join('\n\n'),
  }));
  const argued = told.filter(argues).map(({ lens }) => lens);
  const isDispute = argued.some(isForSide) && argued.some(isAgainstSide);
  return isDispute || told.some(isSure) ? withoutCopies(takes) : [];
}

/** Sides of a dispute argue in sentences; those of a product are lists of fragments. */
function argues({ paragraphs }: Perspective): boolean {
  return /[.!?。！？]["”’»)]*$/.test(paragraphs.join(' '));
}

function readLabel(line: Line): Perspective | null {
  const { split, pieces } = line;
  // A tab or a picture may be the label of what stands below it.
  const text = line.text || pieces.map((piece) => piece.text).join(' ');
  const inline = split?.labels.map((piece) => (piece.tag === 'img' ? '' : piece.text)).join(' ') ?? '';
  const isView = (label: string) => isPerspective(label) || isSide(label);
  const isInline = isView(inline);
  // What leads to another page or stands in a list by itself is an entry of a menu.
  if (!isInline && (!isView(text) || isInList(line))) return null;
  if (leadsAway(line)) return null;
  const lens = trimLabel(isInline ? inline : text);
  return { lens, line, isInline, end: Infinity, paragraphs: isInline ? [split?.words ?? ''] : [] };
}

function isSure({ lens, line }: Perspective): boolean {
  const isBold = line.split !== null && / (?:strong|b) /.test(line.path);
  return isSurePerspective(lens) || (isBold && isMarkedPerspective(lens));
}

/** Whether a line is a link as a whole, and not one to its own place. */
function leadsAway({ spot, text }: Line): boolean {
  const link = around(spot).find(({ tag }) => tag === 'a');
  return (
    link !== undefined &&
    !attributeOf(link, 'href').startsWith('#') &&
    textOf(link.node as Element, text.length + 50).trim().length >= text.length
  );
}

/**
 * A label inside a paragraph owns that paragraph and the list that follows at once; a heading owns everything up to the
 * next one of its level. Bold lines that stand for headings rank below all real ones.
 */
function owns({ line, isInline, end }: Perspective, next: Line): boolean {
  if (next.spot.at >= end) return false;
  if (isInline) return isInList(next) && !isInList(line) && !isAll(next, /^a$/);
  const bold = /^(?:strong|b)$/;
  const isBold =
    next.split === null ? !next.isSaid && isAll(next, bold) : isAll({ pieces: next.split.labels }, bold);
  if (((isBold && !isInList(next)) || headingLevel(next) < 7) && headingLevel(next) <= headingLevel(line))
    return false;
  return next.isSaid || !(endsPanel(next.text) || (!isInList(next) && isAll(next, /^(?:a|button)$/)));
}

function isInList({ path }: Line): boolean {
  return path.includes(' li ');
}
