import { type ChangeObject, diffArrays } from 'diff';

/** A stretch of words that stayed, went or came. */
export interface DiffPart {
  readonly change: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** One step of a comparison takes some 50 ns; all of a reading's are to take less than a tenth of a second. */
const maxSteps = 1_500_000;
/** What it takes to tell words apart, for each letter. */
const stepsPerLetter = 15;

/** What comparing many texts may cost together; those that come after it is spent are shown as gone and come. */
export class DiffBudget {
  #steps = maxSteps;

  /** Whether texts of so many letters may be compared. */
  mayRead(length: number): boolean {
    const cost = length * stepsPerLetter;
    if (cost > this.#steps) return false;
    this.#steps -= cost;
    return true;
  }

  /** How many words may differ: never so many that those after get nothing. */
  get changedWords(): number {
    return Math.min(maxChangedWords, Math.floor(Math.sqrt(this.#steps / 4)));
  }

  /** So many words were found to differ: finding them costs their square. */
  spend(changedWords: number): void {
    this.#steps -= changedWords ** 2;
  }
}

/** Texts that differ in more words than this are shown as one gone and one come, which reads better anyway. */
const maxChangedWords = 600;

/**
 * How one text became another, word by word, in reading order; a removed stretch stands before what took its place.
 *
 * Words as the language has them (Intl.Segmenter), so that Japanese is not compared letter by letter. White space alone
 * is no difference. Cost: O(words · changed words), both bounded by the budget.
 */
export function diffWords(
  before: string,
  after: string,
  budget: DiffBudget = new DiffBudget(),
): readonly DiffPart[] {
  if (sameWords(before, after)) return partsOf([['kept', after]]);
  const replaced = partsOf([
    ['removed', before],
    ['added', after],
  ]);
  if (before === '' || after === '') return replaced;
  if (!budget.mayRead(before.length + after.length)) return replaced;
  const maxEditLength = budget.changedWords;
  const changes = diffArrays(wordsOf(before), wordsOf(after), {
    comparator: sameWords,
    maxEditLength,
  });
  budget.spend(changes ? countChanged(changes) : maxEditLength);
  if (!changes) return replaced;
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

function countChanged(changes: readonly ChangeObject<string[]>[]): number {
  return changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
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
