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

export const noTerms: TermList = termListOf(new Map());

export function termListOf(slotsByTerm: ReadonlyMap<string, readonly number[]>): TermList {
  const terms = [...slotsByTerm.keys()].sort();
  const ends = new Uint32Array(terms.length);
  const starts = new Uint32Array(terms.length + 1);
  const slots: number[] = [];
  let end = 0;
  terms.forEach((term, index) => {
    end += 1 + term.length;
    ends[index] = end;
    starts[index] = slots.length;
    slots.push(...(slotsByTerm.get(term) ?? []));
  });
  starts[terms.length] = slots.length;
  return {
    text: `\n${terms.map((term) => `${term}\n`).join('')}`,
    ends,
    starts,
    slots: Uint8Array.from(slots),
  };
}

/** The list with other terms in some slots, in place of all that those had. */
export function withTerms(list: TermList, termsBySlot: ReadonlyMap<number, readonly string[]>): TermList {
  const slotsByTerm = new Map<string, number[]>();
  termsOf(list).forEach((term, index) => {
    const kept = [...slotsOf(list, index)].filter((slot) => !termsBySlot.has(slot));
    if (kept.length > 0) slotsByTerm.set(term, kept);
  });
  for (const [slot, terms] of termsBySlot) {
    for (const term of new Set(terms)) {
      const slots = slotsByTerm.get(term);
      if (slots) insert(slots, slot);
      else slotsByTerm.set(term, [slot]);
    }
  }
  return termListOf(slotsByTerm);
}

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

/** The number of the term in which this place of the text lies: the first that ends after it. */
function termAt(ends: Uint32Array, place: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function insert(slots: number[], slot: number): void {
  let at = slots.length;
  while (at > 0 && (slots[at - 1] ?? 0) > slot) at--;
  slots.splice(at, 0, slot);
}
