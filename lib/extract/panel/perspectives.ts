import { cutText } from '@/lib/base/text';
import { extractionLimits, type Take } from '@/lib/extract/extraction';
import { endsPanel, type PerspectiveKind, perspectiveKindOf, speakerIn } from './labels';
import { headingLevel, type Line, readLines } from './lines';
import type { ScannedPage } from './scan';
import { around } from './walk';
import { countWords, tidy } from './words';

const minWords = 6;
const maxClimb = 4;

interface Label {
  readonly lens: string;
  readonly kind: PerspectiveKind;
  /** What follows the label on its line; '' when the label is the line. */
  readonly words: string;
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
  const lines = holder === undefined ? [] : readLines(spots, holder.at, holder.end);
  const labels = lines.map(labelOf);
  const takes: Take[] = [];
  let isSure = false;
  for (const [index, label] of labels.entries()) {
    const line = lines[index];
    if (line === undefined || label === null || label.kind === 'plain') continue;
    const rest = lines.slice(index + 1);
    const isOwn =
      label.words === ''
        ? (next: Line) => !endsBelow(next, line)
        : (next: Line) => isInList(next) && !isInList(line) && !isAll(next, /^a$/);
    const end = rest.findIndex((next, after) => labels[index + 1 + after] !== null || !isOwn(next));
    const said = [label.words, ...rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => text)];
    const text = cutText(said.filter(Boolean).join('\n\n'), extractionLimits.takeText);
    if (countWords(text) < minWords || takes.some((take) => take.lens === label.lens && take.text === text))
      continue;
    isSure ||= label.kind === 'sure';
    takes.push({ speaker: speakerIn(label.lens), lens: label.lens, verdict: null, text });
  }
  return isSure ? takes : [];
}

function labelOf(line: Line): Label | null {
  const { split, text } = line;
  const label = split?.labels.map((piece) => (piece.tag === 'img' ? '' : piece.text)).join(' ') ?? '';
  const isInline = perspectiveKindOf(label) !== undefined;
  const kind = perspectiveKindOf(isInline ? label : text);
  if (kind === undefined || (!isInline && !isEmphatic(line))) return null;
  const lens = tidy(isInline ? label : text).replace(/^(?:\d+[.)]\s|[^\p{L}\p{N}])+|[^\p{L}\p{N}]+$/gu, '');
  return { lens, kind, words: isInline ? (split?.words ?? '') : '' };
}

/** A label that is a line of its own is a heading, all bold, or ends in a colon; an entry of a menu is neither. */
function isEmphatic(line: Line): boolean {
  return (
    !isInList(line) &&
    (headingLevel(line) < 7 || /[:：]$/.test(line.text) || isAll(line, /^(?:strong|b|em|span|mark|i)$/))
  );
}

/** A heading owns everything up to the next one of its level; bold lines that stand for one rank below all. */
function endsBelow(line: Line, label: Line): boolean {
  const isHeading =
    headingLevel(line) < 7 || (line.text.length < 80 && !isInList(line) && isAll(line, /^(?:strong|b)$/));
  return (
    (isHeading && headingLevel(line) <= headingLevel(label)) ||
    (line.text.length < 60 && endsPanel(line.text) && isEmphatic(line))
  );
}

function isAll({ pieces }: Line, tags: RegExp): boolean {
  return pieces.every(({ tag, text }) => text.trim() === '' || tags.test(tag));
}

function isInList({ path }: Line): boolean {
  return path.includes(' li ');
}
