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

/** The list with other terms in some slots, in place of all that those had. What nothing changes in is copied as it is. */
export function withTerms(list: TermList, termsBySlot: ReadonlyMap<number, readonly string[]>): TermList {
  const changed = new Map<number, number[]>();
  const added = new Map<string, number[]>();
  const slotsIn = (term: number) => {
    const slots = changed.get(term) ?? [...slotsOf(list, term)];
    changed.set(term, slots);
    return slots;
  };
  for (const slot of termsBySlot.keys()) {
    for (let at = list.slots.indexOf(slot); at !== -1; at = list.slots.indexOf(slot, at + 1)) {
      const slots = slotsIn(termOfSlotAt(list.starts, at));
      slots.splice(slots.indexOf(slot), 1);
    }
  }
  // Looked for once each: a term that many slots have is found in one of them.
  const slotsByTerm = new Map<string, number[]>();
  for (const [slot, terms] of termsBySlot) {
    for (const term of terms) {
      let slots = slotsByTerm.get(term);
      if (!slots) {
        const index = indexOfTerm(list, term);
        const isKnown = termOf(list, index) === term;
        slots = isKnown ? slotsIn(index) : [];
        slotsByTerm.set(term, slots);
        if (!isKnown) added.set(term, slots);
      }
      insert(slots, slot);
    }
  }
  return rebuilt(list, changed, added);
}

/** Copies a list with other slots for some terms (none at all ends a term) and with terms it did not have. */
function rebuilt(
  list: TermList,
  changed: ReadonlyMap<number, readonly number[]>,
  added: ReadonlyMap<string, readonly number[]>,
): TermList {
  const steps = [
    ...[...changed].map(([index, slots]) => ({
      index,
      term: termOf(list, index) ?? '',
      slots,
      isNew: false,
    })),
    ...[...added].map(([term, slots]) => ({ index: indexOfTerm(list, term), term, slots, isNew: true })),
  ].sort((left, right) => left.index - right.index || (left.term < right.term ? -1 : 1));
  const made = new TermListBuilder(list, steps);
  let next = 0;
  for (const { index, term, slots, isNew } of steps) {
    made.copy(next, index);
    if (slots.length > 0) made.add(term, slots);
    next = isNew ? index : index + 1;
  }
  made.copy(next, list.ends.length);
  return made.build();
}

class TermListBuilder {
  readonly #text: string[] = ['\n'];
  readonly #ends: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #slots: Uint8Array;
  #terms = 0;
  #length = 1;
  #filled = 0;

  constructor(
    private readonly list: TermList,
    steps: readonly { readonly slots: readonly number[] }[],
  ) {
    const terms = list.ends.length + steps.length;
    this.#ends = new Uint32Array(terms);
    this.#starts = new Uint32Array(terms + 1);
    this.#slots = new Uint8Array(steps.reduce((sum, { slots }) => sum + slots.length, list.slots.length));
  }

  /** The terms from one number up to, not with, another, as the list has them. */
  copy(from: number, to: number): void {
    if (from >= to) return;
    const { text, ends, starts, slots } = this.list;
    const textStart = startOfTerm(ends, from);
    const textEnd = (ends[to - 1] ?? 0) + 1;
    const slotStart = starts[from] ?? 0;
    const slotEnd = starts[to] ?? 0;
    for (let term = from; term < to; term++) {
      this.#ends[this.#terms] = (ends[term] ?? 0) - textStart + this.#length;
      this.#starts[this.#terms++] = (starts[term] ?? 0) - slotStart + this.#filled;
    }
    this.#text.push(text.slice(textStart, textEnd));
    this.#slots.set(slots.subarray(slotStart, slotEnd), this.#filled);
    this.#length += textEnd - textStart;
    this.#filled += slotEnd - slotStart;
  }

  add(term: string, slots: readonly number[]): void {
    this.#text.push(`${term}\n`);
    this.#length += term.length;
    this.#ends[this.#terms] = this.#length++;
    this.#starts[this.#terms++] = this.#filled;
    this.#slots.set(slots, this.#filled);
    this.#filled += slots.length;
  }

  build(): TermList {
    this.#starts[this.#terms] = this.#filled;
    return {
      text: this.#text.join(''),
      ends: this.#ends.slice(0, this.#terms),
      starts: this.#starts.slice(0, this.#terms + 1),
      slots: this.#slots.slice(0, this.#filled),
    };
  }
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
  return firstWhere(ends.length - 1, (term) => (ends[term] ?? 0) > place);
}

/** The number of the term one of whose slots is kept here. */
function termOfSlotAt(starts: Uint32Array, at: number): number {
  return firstWhere(starts.length - 1, (term) => (starts[term + 1] ?? 0) > at);
}

/** The number of a term, or, where the list has it not, of the one it would stand before. */
function indexOfTerm(list: TermList, term: string): number {
  return firstWhere(list.ends.length, (index) => (termOf(list, index) ?? '') >= term);
}

function termOf({ text, ends }: TermList, index: number): string | undefined {
  return index < ends.length ? text.slice(startOfTerm(ends, index), ends[index]) : undefined;
}

function startOfTerm(ends: Uint32Array, index: number): number {
  return (index === 0 ? 0 : (ends[index - 1] ?? 0)) + 1;
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

/** Puts a slot in its place, once. */
function insert(slots: number[], slot: number): void {
  let at = slots.length;
  while (at > 0 && (slots[at - 1] ?? 0) > slot) at--;
  if (slots[at - 1] !== slot) slots.splice(at, 0, slot);
}
