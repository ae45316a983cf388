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

/**
 * The list with other terms in some slots, in place of all that those had. `termsIn` finds the terms of what is in a slot,
 * each as often as it likes; it is asked slot by slot, so that the words of a whole pack are never there all at once.
 */
export function withTerms<Value>(
  list: TermList,
  valueBySlot: ReadonlyMap<number, Value>,
  termsIn: (value: Value) => readonly string[],
): TermList {
  return merged(withoutSlots(list, valueBySlot), listOf(valueBySlot, termsIn));
}

/** Terms are numbered as they come and sorted once all are known: a pack names each some five times. */
function listOf<Value>(
  valueBySlot: ReadonlyMap<number, Value>,
  termsIn: (value: Value) => readonly string[],
): TermList {
  const numberByTerm = new Map<string, number>();
  const counts: number[] = [];
  const lastSlots: number[] = [];
  const found: { readonly numbers: number[]; readonly slots: number[] } = { numbers: [], slots: [] };
  for (const [slot, value] of [...valueBySlot].sort(([left], [right]) => left - right)) {
    for (const term of termsIn(value)) {
      let number = numberByTerm.get(term);
      if (number === undefined) {
        number = counts.push(0) - 1;
        numberByTerm.set(term, number);
      }
      if (lastSlots[number] === slot) continue;
      lastSlots[number] = slot;
      counts[number] = (counts[number] ?? 0) + 1;
      found.numbers.push(number);
      found.slots.push(slot);
    }
  }
  const terms = [...numberByTerm.keys()].sort();
  const ends = new Uint32Array(terms.length);
  const starts = new Uint32Array(terms.length + 1);
  const nextByNumber = new Uint32Array(terms.length);
  let length = 1;
  for (const [index, term] of terms.entries()) {
    const number = numberByTerm.get(term) ?? 0;
    ends[index] = length + term.length;
    length += term.length + 1;
    nextByNumber[number] = starts[index] ?? 0;
    starts[index + 1] = (starts[index] ?? 0) + (counts[number] ?? 0);
  }
  const slots = new Uint8Array(found.slots.length);
  for (const [index, number] of found.numbers.entries()) {
    const at = nextByNumber[number] ?? 0;
    slots[at] = found.slots[index] ?? 0;
    nextByNumber[number] = at + 1;
  }
  return { text: ['', ...terms, ''].join('\n'), ends, starts, slots };
}

/** The list without what some slots have; terms that no other slot has are gone. */
function withoutSlots(list: TermList, valueBySlot: ReadonlyMap<number, unknown>): TermList {
  const without = [...valueBySlot.keys()].filter((slot) => list.slots.includes(slot));
  if (without.length === 0) return list;
  const isLeft = new Uint8Array(256).fill(1);
  for (const slot of without) isLeft[slot] = 0;
  const made = new TermListBuilder(list.ends.length, list.slots.length);
  let next = 0;
  for (let term = 0, at = 0; term < list.ends.length; term++) {
    const end = list.starts[term + 1] ?? 0;
    while (at < end && isLeft[list.slots[at] ?? 0]) at++;
    if (at === end) continue;
    made.copy(list, next, term);
    const slots = slotsOf(list, term).filter((slot) => isLeft[slot]);
    if (slots.length > 0) made.add(termOf(list, term), slots);
    next = term + 1;
    at = end;
  }
  made.copy(list, next, list.ends.length);
  return made.build();
}

/** All terms of two lists that have no slot in common. */
function merged(one: TermList, other: TermList): TermList {
  const [ends, otherEnds] = [one.ends.length, other.ends.length];
  if (ends === 0) return other;
  if (otherEnds === 0) return one;
  const made = new TermListBuilder(ends + otherEnds, one.slots.length + other.slots.length);
  let [at, otherAt] = [0, 0];
  while (at < ends && otherAt < otherEnds) {
    const term = termOf(other, otherAt);
    const next = firstNotBefore(one, term, at);
    made.copy(one, at, next);
    at = next;
    if (at === ends) break;
    const after = termOf(one, at);
    if (after === term) {
      made.add(term, slotsOf(one, at++), slotsOf(other, otherAt++));
      continue;
    }
    const otherNext = firstNotBefore(other, after, otherAt);
    made.copy(other, otherAt, otherNext);
    otherAt = otherNext;
  }
  made.copy(one, at, ends);
  made.copy(other, otherAt, otherEnds);
  return made.build();
}

const none = new Uint8Array(0);

class TermListBuilder {
  readonly #text: string[] = ['\n'];
  readonly #ends: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #slots: Uint8Array;
  #terms = 0;
  #length = 1;
  #filled = 0;

  constructor(maxTerms: number, maxSlots: number) {
    this.#ends = new Uint32Array(maxTerms);
    this.#starts = new Uint32Array(maxTerms + 1);
    this.#slots = new Uint8Array(maxSlots);
  }

  /** The terms from one number up to, not with, another, as a list has them. */
  copy(list: TermList, from: number, to: number): void {
    if (from >= to) return;
    const { text, ends, starts, slots } = list;
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

  /** A term and the slots that have it: ascending each, none in both. */
  add(term: string, slots: Uint8Array, more: Uint8Array = none): void {
    this.#text.push(`${term}\n`);
    this.#length += term.length;
    this.#ends[this.#terms] = this.#length++;
    this.#starts[this.#terms++] = this.#filled;
    const end = this.#filled + slots.length + more.length;
    this.#slots.set(slots, this.#filled);
    this.#slots.set(more, this.#filled + slots.length);
    if (more.length > 0) this.#slots.subarray(this.#filled, end).sort();
    this.#filled = end;
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

/** The number of the first term from one on that does not stand before this one; how many there are where all do. */
function firstNotBefore(list: TermList, term: string, from: number): number {
  // What is looked for is near: by steps that double, then between the last two.
  const end = list.ends.length;
  let step = 1;
  while (from + step < end && termOf(list, from + step) < term) step *= 2;
  const low = from + (step >> 1);
  return low + firstWhere(Math.min(end, from + step + 1) - low, (index) => termOf(list, low + index) >= term);
}

function termOf({ text, ends }: TermList, index: number): string {
  return text.slice(startOfTerm(ends, index), ends[index]);
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
