import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, withSpan } from '@/lib/sync/coverage';
import type { Span } from '@/lib/sync/link';

const anySpan = fc.tuple(fc.nat(30), fc.nat(8)).map(([lo, length]): Span => [lo, lo + length]);

describe('coverage', () => {
  it('is the set of all numbers that were read', () => {
    fc.assert(
      fc.property(fc.array(anySpan), anySpan, (read, [lo, hi]) => {
        const spans = read.reduce<readonly Span[]>((all, [from, to]) => withSpan(all, from, to), []);
        const numbers = new Set(read.flatMap(([from, to]) => range(from, to)));
        expect(covers(spans, lo, hi)).toBe(range(lo, hi).every((number) => numbers.has(number)));
      }),
    );
  });

  it('is short: what touches is one', () => {
    const spans = [[5, 9] as const, [0, 2] as const, [3, 4] as const];
    expect(spans.reduce<readonly Span[]>((all, [from, to]) => withSpan(all, from, to), [])).toEqual([[0, 9]]);
  });

  it('of a replica never met is nothing', () => {
    expect(covers(undefined, 0, 0)).toBe(false);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
