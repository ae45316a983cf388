import { textTag, wordSet } from '@/lib/extract/dom';
import { isPersona, isPerspective } from './labels';
import type { Piece } from './lines';
import { separators } from './names';
import { verdictOf } from './verdict';
import { countWords, isProperName, isSaid, tidy } from './words';

/** A line that begins with its own label: "The Skeptic (Reality Check): too slow." */
export interface LabelledLine {
  readonly labels: readonly Piece[];
  readonly words: string;
}

const labelTags = wordSet('strong b cite a em i mark span button label small code u dfn');
const maxLabels = 24;
const colonAtEnd = /[:：]\s*$/;

/** Splits label and words; null when the line is prose throughout, or a label throughout. */
export function splitLabelled(pieces: readonly Piece[], line: string): LabelledLine | null {
  // Labels told by inline elements: bold, a link, spans side by side, perhaps with dots or dashes between.
  let count = 0;
  let isClosed = false;
  for (const [index, piece] of pieces.slice(0, maxLabels).entries()) {
    if (isLabel(piece) && (!isClosed || verdictOf(piece.text) !== undefined)) count = index + 1;
    else if (piece.tag !== 'img' && (isClosed || !/^[\s,·•|/–—-]*$/.test(piece.text))) break;
    isClosed ||= colonAtEnd.test(piece.text);
  }
  if (count > 0 && count < pieces.length) {
    const labels = pieces.slice(0, count);
    const rest = pieces.slice(count).map(({ tag, text }) => (tag === 'img' ? '' : text));
    const isClosed = labels.some(({ text }) => colonAtEnd.test(text));
    const [opening = '', inBrackets, role] =
      (!isClosed &&
        /^[\s,·•|/–—-]*(?:[(（[]([^()（）]{2,60})[)）\]]|(?<=, )([^:：.!?]{2,60})(?=[:：]))?\s*[:：–—|·•-]*\s*/.exec(
          rest.join(''),
        )) ||
      [];
    const isParted = isClosed || /[^\s,]/.test(opening) || pieces[count]?.tag !== textTag;
    return accept(
      [...labels, { tag: 'span', text: inBrackets ?? role ?? '' }],
      rest.join('').slice(opening.length),
      isParted,
    );
  }
  // "The Skeptic: too slow" in plain words; or in brackets: 【懐疑派】.
  const [, text = '', words = ''] =
    /^(?:[【[](?=.+[】\]]))?([^:：.!?"“]{2,70}?)\s*[:：】\]]\s*(\S.*)$/su.exec(line) ?? [];
  return accept([{ tag: textTag, text }], words, isProperName(text.replace(/[(（].*/, '')));
}

function accept(labels: readonly Piece[], text: string, isParted: boolean): LabelledLine | null {
  const words = tidy(text);
  const isKnown =
    isParted || labels.some(({ text }) => isPersona(text.split(separators, 1)[0]) || isPerspective(text));
  return isKnown && (countWords(words) >= 3 || isSaid(words)) ? { labels, words } : null;
}

function isLabel({ tag, text }: Piece): boolean {
  return (
    labelTags.has(tag) &&
    text.length <= 70 &&
    (!isSaid(tidy(text)) || isPerspective(text)) &&
    countWords(text) <= 9 &&
    !/[,;]\s*$/.test(text)
  );
}
