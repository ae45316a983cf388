import { wordSet } from '@/lib/extract/dom';
import { isPersona, perspectiveKindOf } from './labels';
import type { Piece } from './lines';
import { verdictOf } from './verdict';
import { countWords, isSaid, tidy } from './words';

/** A line that begins with its own label: "The Skeptic (Reality Check): too slow." */
export interface LabelledLine {
  readonly labels: readonly Piece[];
  readonly words: string;
}

const labelTags = wordSet('strong b cite a em i mark span button label small code u dfn');

/** Splits label and words; null when the line is prose throughout, or a label throughout. */
export function splitLabelled(pieces: readonly Piece[], text: string): LabelledLine | null {
  return byMarkup(pieces) ?? byColon(text);
}

/** Labels told by inline elements: bold, a link, spans side by side. */
function byMarkup(pieces: readonly Piece[]): LabelledLine | null {
  const labels: Piece[] = [];
  let isClosed = false;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const isBadge = labels.length > 0 && verdictOf(piece.text) !== undefined;
    if (piece.tag === 'img' || ((!isClosed || isBadge) && isLabel(piece) && next !== undefined)) {
      labels.push(piece);
      isClosed ||= /[:：]\s*$/.test(piece.text);
      continue;
    }
    if (labels.every(({ tag }) => tag === 'img')) return null;
    const [opening = '', lens] =
      /^[\s,·•|/–—-]*(?:[(（[]([^()（）]{2,60})[)）\]])?\s*[:：–—|·•-]*\s*/.exec(piece.text) ?? [];
    if (lens !== undefined && !isClosed) labels.push({ tag: 'span', text: lens });
    const rest = isClosed ? piece.text : piece.text.slice(opening.length);
    // A separator between two labels: "<b>The Skeptic</b> — <i>Reality Check</i>: …"
    if (rest === '' && !/[:：]/.test(opening) && next !== undefined && isLabel(next)) continue;
    const words = pieces.slice(index + 1).map(({ tag, text }) => (tag === 'img' ? '' : text));
    return accept(labels, rest + words.join(''), isClosed || /[^\s,]/.test(opening) || piece.tag !== '#text');
  }
  return null;
}

/** "The Skeptic: too slow" in plain words. */
function byColon(line: string): LabelledLine | null {
  const [, text = '', words = ''] = /^([^:：.!?"“]{2,70}?)\s*[:：]\s*(\S.*)$/su.exec(line) ?? [];
  const isName = /^(?:(?:[\p{Lu}\p{Lo}&\d-]\S*|of|the|and|de|der|von|la|le)(?: |$)){1,4}(?:[(（]|$)/u.test(
    text,
  );
  return accept([{ tag: '#text', text }], words, isName);
}

function accept(labels: readonly Piece[], text: string, isParted: boolean): LabelledLine | null {
  const words = tidy(text);
  const isLong = countWords(words) >= 3 || isSaid(words);
  return isLong && (isParted || labels.some(({ text }) => isPersona(text) || perspectiveKindOf(text)))
    ? { labels, words }
    : null;
}

function isLabel({ tag, text }: Piece): boolean {
  return (
    labelTags.has(tag) &&
    text.length <= 70 &&
    !isSaid(tidy(text)) &&
    countWords(text) <= 9 &&
    !/[,;]\s*$/.test(text)
  );
}
