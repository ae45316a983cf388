import type { TermList } from './term-list';
import { TermNumbers } from './term-numbers';

/** Hears of a term: a part of a text, from one place up to, not with, another. */
export type SeeTerm = (text: string, start: number, end: number) => void;

/** Tells of the terms that a value has, each as often as it likes. */
export type SeeTerms<Value> = (value: Value, see: SeeTerm) => void;

/**
 * The terms of the values in some slots as a list: numbered as they come and sorted once all are known, as a pack names each
 * some five times.
 */
export function listOfTerms<Value>(
  valueBySlot: ReadonlyMap<number, Value>,
  termsIn: SeeTerms<Value>,
): TermList {
  const numbers = new TermNumbers();
  const counts: number[] = [];
  const lastSlots: number[] = [];
  const found: { readonly numbers: number[]; readonly slots: number[] } = { numbers: [], slots: [] };
  for (const [slot, value] of [...valueBySlot].sort(([left], [right]) => left - right)) {
    termsIn(value, (text, start, end) => {
      const number = numbers.numberOf(text, start, end);
      if (lastSlots[number] === slot) return;
      lastSlots[number] = slot;
      counts[number] = (counts[number] ?? 0) + 1;
      found.numbers.push(number);
      found.slots.push(slot);
    });
  }
  const terms = numbers.terms.toSorted();
  const ends = new Uint32Array(terms.length);
  const starts = new Uint32Array(terms.length + 1);
  const nextByNumber = new Uint32Array(terms.length);
  let length = 1;
  let at = 0;
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index] ?? '';
    const number = numbers.numberOf(term, 0, term.length);
    ends[index] = length + term.length;
    length += term.length + 1;
    nextByNumber[number] = at;
    at += counts[number] ?? 0;
    starts[index + 1] = at;
  }
  const slots = new Uint8Array(found.slots.length);
  for (let index = 0; index < slots.length; index++) {
    const number = found.numbers[index] ?? 0;
    const place = nextByNumber[number] ?? 0;
    slots[place] = found.slots[index] ?? 0;
    nextByNumber[number] = place + 1;
  }
  return { text: ['', ...terms, ''].join('\n'), ends, starts, slots };
}
