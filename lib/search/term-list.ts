/**
 * Which slots of a pack have which terms: one string to be scanned at the speed of `indexOf`, and numbers beside it.
 * Terms are sorted and hold no line break; equal content is equal bytes.
 */
export interface TermList {
  /** Every term once, each between line breaks: `\nagents\nchips\n`. */
  readonly text: string;
  /** Where each term ends in `text`. */
  readonly ends: Uint32Array;
  /** Where the slots of each term begin in `slots`; one more at the end. */
  readonly starts: Uint32Array;
  /** For each term the slots that have it, ascending. */
  readonly slots: Uint8Array;
}

export const noTerms: TermList = {
  text: '\n',
  ends: new Uint32Array(0),
  starts: new Uint32Array(1),
  slots: new Uint8Array(0),
};

export function termsOf(list: TermList): string[] {
  return list.text.length < 2 ? [] : list.text.slice(1, -1).split('\n');
}

/** The slots that have the term of this number. */
export function slotsOf(list: TermList, term: number): Uint8Array {
  return list.slots.subarray(list.starts[term], list.starts[term + 1]);
}

/** Marks the slots that have a term in which `part` occurs. `part` holds no line break. */
export function markContaining(list: TermList, part: string, marks: Uint8Array): void {
  let at = list.text.indexOf(part);
  while (at !== -1) {
    const term = termAt(list.ends, at);
    const last = list.starts[term + 1] ?? 0;
    for (let index = list.starts[term] ?? 0; index < last; index++) marks[list.slots[index] ?? 0] = 1;
    at = list.text.indexOf(part, list.ends[term]);
  }
}

/** The number of the first term from one on that does not stand before this one; how many there are where all do. */
export function firstNotBefore(list: TermList, term: string, from: number): number {
  // What is looked for is near: by steps that double, then between the last two.
  const end = list.ends.length;
  let step = 1;
  while (from + step < end && termOf(list, from + step) < term) step *= 2;
  const low = from + (step >> 1);
  return low + firstWhere(Math.min(end, from + step + 1) - low, (index) => termOf(list, low + index) >= term);
}

export function termOf({ text, ends }: TermList, index: number): string {
  return text.slice(startOfTerm(ends, index), ends[index]);
}

/** Where in the text the term of this number begins. */
export function startOfTerm(ends: Uint32Array, index: number): number {
  return (index === 0 ? 0 : (ends[index - 1] ?? 0)) + 1;
}

/** The number of the term in which this place of the text lies: the first that ends after it. */
function termAt(ends: Uint32Array, place: number): number {
  return firstWhere(ends.length - 1, (term) => (ends[term] ?? 0) > place);
}

/** The first number for which something holds that holds for all after it; `end` when it holds for none before. */
function firstWhere(end: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
