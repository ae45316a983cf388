import type { Take } from '@/lib/extract/extraction';
import { splitLabelled } from './labelled-line';
import { endsPanel, isFurniture } from './labels';
import { createOutliner, headingLevel, type Line, type Outline } from './outline';
import { type PerspectiveKind, perspectiveKindOf, speakerIn } from './perspective-labels';
import type { LabelledPage } from './scan';
import { countWords, tidy } from './words';

const maxContexts = 20;
const maxClimb = 4;
const minWords = 6;
/** Bold lines that stand for headings rank below all real ones. */
const boldLevel = 7;

interface Perspective {
  readonly take: Take;
  readonly kind: PerspectiveKind;
}

/** Labelled perspectives of an article: "Why it matters: …", "Room for disagreement". */
export function readPerspectives(page: LabelledPage): Take[] {
  const outline = createOutliner();
  const found: Perspective[] = [];
  const contexts = new Set<Element>();
  for (const block of page.perspectives) {
    // The label may be wrapped by itself: what it labels is then further out.
    let context = block.parentElement;
    for (let climbed = 0; context !== null && climbed < maxClimb; climbed++) {
      if (contexts.has(context) || contexts.size >= maxContexts) break;
      contexts.add(context);
      const inside = readContext(flatten(outline([context])));
      for (const perspective of inside)
        if (!found.some(({ take }) => isSame(take, perspective.take))) found.push(perspective);
      if (inside.length > 0) break;
      context = context.parentElement;
    }
  }
  const takes = found.filter(({ kind }) => kind !== 'plain');
  return takes.some(({ kind }) => kind === 'sure') ? takes.map(({ take }) => take) : [];
}

function isSame(a: Take, b: Take): boolean {
  return a.lens === b.lens && (a.text.includes(b.text) || b.text.includes(a.text));
}

/** A line, and the tag of what it stands in: "ul" for points of a list. */
interface FlatLine extends Line {
  readonly within: string;
}

function flatten(nodes: readonly Outline[], within = ''): FlatLine[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'line') return [{ ...node, within: node.tag === 'li' ? 'list' : within }];
    return flatten(
      node.children,
      node.tag === 'ul' || node.tag === 'ol' || within === 'list' ? 'list' : node.tag,
    );
  });
}

function readContext(lines: readonly FlatLine[]): Perspective[] {
  return lines.flatMap((line, index) => {
    const own = labelOf(line);
    if (own === null) return [];
    const rest = lines.slice(index + 1);
    const paragraphs = own.text === '' ? below(rest, levelOf(line)) : [own.text, ...listBelow(rest, line)];
    const text = paragraphs.join('\n\n');
    if (countWords(text) < minWords && text.length < 20) return [];
    const lens = tidy(own.label).replace(/^[^\p{L}\p{N}]+|\s*[:：.–—-]+$/gu, '');
    return [{ kind: own.kind, take: { speaker: speakerIn(lens), lens, verdict: null, text } }];
  });
}

interface OwnLabel {
  readonly label: string;
  readonly kind: PerspectiveKind;
  /** What follows the label on its line; '' when the label is the line. */
  readonly text: string;
}

function labelOf(line: FlatLine): OwnLabel | null {
  const whole = perspectiveKindOf(line.text);
  if (whole !== null) return isEmphatic(line) ? { label: line.text, kind: whole, text: '' } : null;
  const split = splitLabelled(line);
  const label =
    split?.labels
      .filter((piece) => piece.tag !== 'img')
      .map((piece) => piece.text)
      .join(' ') ?? '';
  const kind = split === null ? null : perspectiveKindOf(label);
  return split === null || kind === null ? null : { label, kind, text: split.text };
}

/** A label that is a line of its own is a heading, all bold, or ends in a colon; an entry of a menu is neither. */
function isEmphatic(line: FlatLine): boolean {
  if (line.within === 'list') return false;
  const worded = line.pieces.filter((piece) => piece.text.trim() !== '');
  return (
    headingLevel(line) !== null ||
    /[:：]$/.test(line.text) ||
    worded.every((piece) => /^(?:strong|b|em|span|mark|i)$/.test(piece.tag))
  );
}

function levelOf(line: Line): number {
  return headingLevel(line) ?? boldLevel;
}

/** A heading owns everything up to the next one of its level, or the next label. */
function below(lines: readonly FlatLine[], level: number): string[] {
  const end = lines.findIndex(
    (line) =>
      labelOf(line) !== null ||
      isHeading(line, level) ||
      (line.text.length < 60 && endsPanel(line.text) && isEmphatic(line)),
  );
  return (end < 0 ? lines : lines.slice(0, end))
    .filter((line) => line.text !== '' && !isFurniture(line.text))
    .map((line) => line.text);
}

function isHeading(line: FlatLine, level: number): boolean {
  const own = headingLevel(line);
  if (own !== null) return own <= level;
  const worded = line.pieces.filter((piece) => piece.text.trim() !== '');
  const isBold =
    line.within !== 'list' &&
    line.text.length < 80 &&
    worded.length > 0 &&
    worded.every((piece) => piece.tag === 'strong' || piece.tag === 'b');
  return level === boldLevel && isBold;
}

/** A label inside a paragraph owns that paragraph and the list that follows at once. */
function listBelow(lines: readonly FlatLine[], line: FlatLine): string[] {
  if (line.within === 'list') return [];
  const end = lines.findIndex((next) => next.within !== 'list' || labelOf(next) !== null);
  return (end < 0 ? lines : lines.slice(0, end))
    .filter((next) => !isFurniture(next.text))
    .map((next) => next.text);
}
