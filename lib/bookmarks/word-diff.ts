import { diffArrays } from 'diff';

/** A stretch of words that stayed, went or came. */
export interface DiffPart {
  readonly change: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Texts that differ in more words than this are shown as one gone and one come, which reads better anyway. */
const maxChangedWords = 600;

/**
 * How one text became another, word by word, in reading order; a removed stretch stands before what took its place.
 *
 * Words as the language has them (Intl.Segmenter), so that Japanese is not compared letter by letter. White space alone
 * is no difference. Cost: O(words · changed words), both bounded.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  if (sameWords(before, after)) return partsOf([['kept', after]]);
  const changes = diffArrays(wordsOf(before), wordsOf(after), {
    comparator: sameWords,
    maxEditLength: maxChangedWords,
  });
  if (!changes) {
    return partsOf([
      ['removed', before],
      ['added', after],
    ]);
  }
  return partsOf(
    changes.map(({ added, removed, value }) => [
      added ? 'added' : removed ? 'removed' : 'kept',
      value.join(''),
    ]),
  );
}

function partsOf(parts: readonly (readonly [DiffPart['change'], string])[]): readonly DiffPart[] {
  return parts.filter(([, text]) => text !== '').map(([change, text]) => ({ change, text }));
}

/** Each word with the white space behind it, so that one space between two changes does not count as kept. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (segment.trim() === '' && words.length > 0) words.push(words.pop() + segment);
    else words.push(segment);
  }
  return words;
}

function sameWords(left: string, right: string): boolean {
  return left.trim() === right.trim();
}
