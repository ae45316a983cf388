import { listOfTerms, type SeeTerms } from './collect-terms';
import { firstNotBefore, slotsOf, type TermList, termOf } from './term-list';
import { TermListBuilder } from './term-list-builder';

/**
 * The list with other terms in some slots, in place of all that those had. `termsIn` tells of the terms of what is in a slot;
 * it is asked slot by slot, so that the words of a whole pack are never there all at once.
 */
export function withTerms<Value>(
  list: TermList,
  valueBySlot: ReadonlyMap<number, Value>,
  termsIn: SeeTerms<Value>,
): TermList {
  return merged(withoutSlots(list, valueBySlot), listOfTerms(valueBySlot, termsIn));
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
