import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withTerms as withTermsIn } from '@/lib/search/edit-term-list';
import { markContaining, noTerms, slotsOf, type TermList, termsOf } from '@/lib/search/term-list';

/** What a list says, the plain way. */
function contentOf(list: TermList): [string, number[]][] {
  return termsOf(list).map((term, index) => [term, [...slotsOf(list, index)]]);
}

function withTerms(list: TermList, termsBySlot: ReadonlyMap<number, readonly string[]>): TermList {
  return withTermsIn(list, termsBySlot, (terms, see) => {
    for (const one of terms) see(`-${one}-`, 1, one.length + 1);
  });
}

const term = fc.stringMatching(/^[a-cé雨]{1,3}$/);
const edits = fc.array(
  fc
    .array(fc.tuple(fc.nat(255), fc.array(term, { maxLength: 20 })), { maxLength: 5 })
    .map((pairs) => new Map(pairs)),
  { maxLength: 6 },
);

describe('a list of terms', () => {
  it('holds what was put in last, sorted, whatever was there before', () => {
    fc.assert(
      fc.property(edits, (series) => {
        let list = noTerms;
        const termsBySlot = new Map<number, readonly string[]>();
        for (const edit of series) {
          list = withTerms(list, edit);
          for (const [slot, terms] of edit) termsBySlot.set(slot, terms);
        }
        const slotsByTerm = new Map<string, number[]>();
        for (const [slot, terms] of [...termsBySlot].sort(([left], [right]) => left - right)) {
          for (const one of new Set(terms)) slotsByTerm.set(one, [...(slotsByTerm.get(one) ?? []), slot]);
        }
        expect(contentOf(list)).toEqual([...slotsByTerm].sort(([left], [right]) => (left < right ? -1 : 1)));
        // Made in one step, it is the same to the byte.
        expect(list).toEqual(withTerms(noTerms, termsBySlot));
      }),
    );
  });

  it('marks the slots of every term with a part, and no others', () => {
    fc.assert(
      fc.property(edits, term, (series, part) => {
        const list = series.reduce(withTerms, noTerms);
        const marks = new Uint8Array(256);
        markContaining(list, part, marks);
        const wanted = new Set(contentOf(list).flatMap(([one, slots]) => (one.includes(part) ? slots : [])));
        expect([...marks.keys()].filter((slot) => marks[slot] === 1)).toEqual(
          [...wanted].sort((a, b) => a - b),
        );
      }),
    );
  });
});
