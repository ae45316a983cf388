import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsInSight, scrollToRow } from '@/lib/library/row-window';

const anySight = fc.record({
  top: fc.integer({ min: -2_000, max: 10_000_000 }),
  height: fc.integer({ min: 0, max: 4_000 }),
});
const anyRowSize = fc.integer({ min: 20, max: 200 });
const anyCount = fc.integer({ min: 0, max: 100_000 });

describe('the rows to draw', () => {
  it('are all that are in sight, and few more, at any size of the list', () => {
    fc.assert(
      fc.property(anySight, anyRowSize, anyCount, (sight, rowSize, count) => {
        const { from, to } = rowsInSight(sight, rowSize, count);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(count);
        expect(to - from).toBeLessThanOrEqual(Math.ceil(sight.height / rowSize) + 14);
        const firstSeen = Math.max(0, Math.floor(sight.top / rowSize));
        const lastSeen = Math.min(count, Math.ceil((sight.top + sight.height) / rowSize)) - 1;
        for (const seen of firstSeen <= lastSeen && sight.height > 0 ? [firstSeen, lastSeen] : []) {
          expect(seen).toBeGreaterThanOrEqual(from);
          expect(seen).toBeLessThan(to);
        }
      }),
    );
  });
});

describe('scrolling to a row', () => {
  it('brings it wholly into sight, and does not move what is there already', () => {
    fc.assert(
      fc.property(anySight, anyRowSize, fc.nat(99_999), (sight, rowSize, index) => {
        fc.pre(sight.height >= rowSize);
        const top = sight.top + scrollToRow(index, sight, rowSize);
        expect(index * rowSize).toBeGreaterThanOrEqual(top);
        expect((index + 1) * rowSize).toBeLessThanOrEqual(top + sight.height);
        expect(scrollToRow(index, { top, height: sight.height }, rowSize)).toBe(0);
      }),
    );
  });

  it('shows the top of a row that does not fit', () => {
    expect(scrollToRow(3, { top: 0, height: 50 }, 100)).toBe(300);
  });
});
