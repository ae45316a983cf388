import { wordSet } from '@/lib/extract/dom';
import type { Line, Piece } from './outline';
import { isPersona } from './personas';
import { perspectiveKindOf } from './perspective-labels';
import { verdictOf } from './verdict';
import { countWords, isSaid, tidy } from './words';

/** A line that begins with its own label: "The Skeptic (Reality Check): too slow." */
export interface LabelledLine {
  readonly labels: readonly Piece[];
  readonly text: string;
}

const maxLabelLength = 70;
const labelTags = wordSet('strong b cite a em i mark span button label small img code u dfn');

/** Splits label and words; null when the line is prose throughout, or a label throughout. */
export function splitLabelled(line: Line): LabelledLine | null {
  const known = splitsByLine.get(line);
  if (known !== undefined) return known;
  const split = byMarkup(line) ?? byColon(line);
  splitsByLine.set(line, split);
  return split;
}

/** Each way of splitting a panel asks the same of the same lines. */
const splitsByLine = new WeakMap<Line, LabelledLine | null>();

/** Labels told by inline elements: bold, a link, spans side by side. */
function byMarkup(line: Line): LabelledLine | null {
  const pieces = line.pieces.filter((piece) => piece.text.trim() !== '');
  const labels: Piece[] = [];
  let isClosed = false;
  for (const [index, piece] of pieces.entries()) {
    const text = tidy(piece.text);
    if (piece.tag === 'img') {
      labels.push(piece);
      continue;
    }
    const isBadge = labels.length > 0 && verdictOf(text) !== undefined;
    if (
      (!isClosed || isBadge) &&
      labelTags.has(piece.tag) &&
      isLabelText(text) &&
      index < pieces.length - 1
    ) {
      labels.push({ tag: piece.tag, text });
      isClosed ||= /[:：]$/.test(text);
      continue;
    }
    if (!labels.some((label) => label.tag !== 'img')) return null;
    const opening = /^(?:[,·•|/–—-]?\s*)[(（[]([^()（）]{2,60})[)）\]]\s*([:：–—-]?)\s*/u.exec(text);
    const bracketed = opening?.[1] !== undefined && !isClosed ? opening : null;
    if (bracketed?.[1] !== undefined) labels.push({ tag: 'span', text: bracketed[1] });
    let rest = bracketed ? text.slice(bracketed[0].length) : text;
    const separator = /^[:：–—|·•,-]+\s*/u.exec(rest)?.[0] ?? '';
    rest = rest.slice(separator.length);
    // A separator between two labels: "<b>The Skeptic</b> — <i>Reality Check</i>: …"
    const next = pieces[index + 1];
    if (rest === '' && !isClosed && next !== undefined && !/[:：]/.test(separator)) {
      if (labelTags.has(next.tag) && isLabelText(tidy(next.text)) && index + 1 < pieces.length - 1) continue;
    }
    const words = tidy(
      rest +
        ' '.repeat(/\s$/.test(piece.text) ? 1 : 0) +
        pieces
          .slice(index + 1)
          .filter((p) => p.tag !== 'img')
          .map((p) => p.text)
          .join(''),
    );
    const isParted =
      isClosed ||
      bracketed !== null ||
      (separator !== '' && !/^,/.test(separator)) ||
      piece.tag !== '#text' ||
      line.pieces.length === 0;
    return accept(labels, words, isParted || isKnown(labels));
  }
  return null;
}

/** "The Skeptic: too slow" in plain words. */
function byColon(line: Line): LabelledLine | null {
  const match = /^([^:：.!?"“]{2,70}?)\s*[:：]\s*(\S.*)$/su.exec(line.text);
  const label = match?.[1];
  if (match === null || label === undefined) return null;
  const words = label.replace(/[(（].*$/u, '').split(/\s+/);
  const isName =
    words.length <= 4 &&
    words.every((word) => /^[\p{Lu}\p{Lo}&\d-]|^(?:of|the|and|de|der|von|la|le)$/u.test(word));
  return accept(
    [{ tag: '#text', text: label }],
    match[2] ?? '',
    isName || isPersona(label) || perspectiveKindOf(label) !== null,
  );
}

function accept(labels: readonly Piece[], text: string, isParted: boolean): LabelledLine | null {
  const worded = labels.filter((label) => label.tag !== 'img');
  const first = worded[0];
  if (!isParted || first === undefined || text === '' || worded.length > 5) return null;
  return countWords(text) >= 3 || isSaid(text) ? { labels, text } : null;
}

function isKnown(labels: readonly Piece[]): boolean {
  return labels.some((label) => isPersona(label.text) || perspectiveKindOf(label.text) !== null);
}

function isLabelText(text: string): boolean {
  return text.length <= maxLabelLength && !isSaid(text) && countWords(text) <= 9 && !/[,;]$/.test(text);
}
