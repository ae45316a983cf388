import type { Take } from '@/lib/extract/extraction';
import type { Line, Piece } from './lines';
import { isPerson, type Names, tellApart } from './names';
import { splitVerdict, verdictOf } from './verdict';
import { countWords } from './words';

/** Reads a block: labels first or last, words between; null when either is missing. */
export function readTake(lines: readonly Line[]): Take | null {
  const labels: Piece[] = [];
  const trailing: Piece[] = [];
  const paragraphs: string[] = [];
  for (const line of lines) {
    const isFirst = paragraphs.length === 0;
    const hasName = () => tellApart(labels.filter(({ tag }) => tag !== 'img')).speaker !== null;
    if (isFirst && line.isSaid && line.split !== null && !hasName()) {
      labels.push(...line.split.labels);
      paragraphs.push(line.split.words);
    } else if (line.isSaid || (!isFirst && hasName() && isPartOfText(line))) paragraphs.push(line.text);
    else (isFirst ? labels : trailing).push(...labelsOf(line));
  }
  const leading = tellApart(labels);
  const closing = tellApart(trailing);
  const { speaker, lens } = join(leading, closing);
  const badge = leading.verdict ?? closing.verdict;
  const [opening, rest] = splitVerdict(paragraphs[0] ?? '');
  if (opening !== null && (badge ?? opening) === opening) paragraphs[0] = rest;
  const text = paragraphs.filter(Boolean).join('\n\n');
  return (speaker ?? lens) && countWords(text) >= 2
    ? { speaker, lens, verdict: badge ?? opening, text }
    : null;
}

/** The names above the words, or else below them; an angle may stand above and its speaker below. */
function join(above: Names, below: Names): Names {
  if ((above.speaker ?? above.lens) === null) return below;
  const isAngle = above.lens === null && !isPerson(above.speaker) && isPerson(below.speaker);
  return isAngle ? { ...below, lens: above.speaker } : above;
}

/** Whether a line names somebody or something. */
export function isNamed(line: Line): boolean {
  const { speaker, lens } = tellApart(line.split?.labels ?? labelsOf(line));
  return (speaker ?? lens) !== null;
}

/** Short lines that go on with what was being said: points of a list, sub-headings, a last short sentence. */
function isPartOfText({ path, pieces, text }: Line): boolean {
  return (
    / (?:li|p|h\d|dd) /.test(path) && tellApart(pieces).verdict === null && verdictOf(text) === undefined
  );
}

function labelsOf({ path, pieces }: Line): readonly Piece[] {
  const loud = / (h\d|dt|th|summary|cite|figcaption|footer) /.exec(path)?.[1] ?? '#text';
  return pieces.map(({ tag, text }) => ({ tag: tag === '#text' ? loud : tag, text }));
}
