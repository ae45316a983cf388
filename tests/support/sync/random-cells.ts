import fc from 'fast-check';
import { deletionCell } from '@/lib/bookmarks/cells';
import type { Cell, CellRecord, Cells } from '@/lib/sync/cell';

/** Few names and few stamps, so that cells of one name, ties and deletions meet often. */
const anyName = fc.constantFrom(
  'url',
  'title',
  '#tag',
  '=title',
  '@https://a.example/',
  '"1x',
  '?aaaaaaaaaa',
  deletionCell,
  'later',
);
const anyValue = fc.oneof(
  fc.constantFrom(null, true, false),
  fc.string({ maxLength: 3 }),
  fc.array(fc.nat(3)),
);

export const anyCell: fc.Arbitrary<Cell> = fc.record({ value: anyValue, stamp: fc.nat(12) });

/** States as they can be: none holds what its own deletion cell voids. */
export const anyCells: fc.Arbitrary<Cells> = fc
  .array(fc.tuple(anyName, anyCell), { maxLength: 8 })
  .map((pairs) => {
    const cells = new Map(pairs);
    const bornAt = cells.get(deletionCell)?.stamp ?? 0;
    return new Map([...cells].filter(([, { stamp }]) => stamp >= bornAt));
  });

export const anyRecord: fc.Arbitrary<CellRecord> = fc.record({
  id: fc.nat(5).map((number) => `bookmark-${number}`.padEnd(22, '0')),
  cells: anyCells,
});

/** The cells in one order, to compare states by. */
export function sorted(cells: Cells): readonly (readonly [string, Cell])[] {
  return [...cells].sort(([left], [right]) => (left < right ? -1 : 1));
}
