import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletionCell } from '@/lib/bookmarks/cells';
import type { Cells } from '@/lib/sync/cell';
import { isNewer, mergeCells } from '@/lib/sync/merge';
import { anyCell, anyCells, sorted } from '../../support/sync/random-cells';

const merged = (...states: readonly Cells[]) =>
  sorted(states.reduce<Cells>((one, other) => mergeCells(one, other).cells, new Map()));

/** Slow and obvious: of every name the newest cell ever written, then nothing that is older than the newest deletion. */
function oracle(states: readonly Cells[]) {
  const all = states.flatMap((cells) => [...cells]);
  const names = [...new Set(all.map(([name]) => name))];
  const newest = names.map((name) => {
    const [first, ...others] = all.filter(([other]) => other === name).map(([, cell]) => cell);
    return [name, others.reduce((best, cell) => (isNewer(cell, best) ? cell : best), first!)] as const;
  });
  const bornAt = newest.find(([name]) => name === deletionCell)?.[1].stamp ?? 0;
  return sorted(new Map(newest.filter(([, { stamp }]) => stamp >= bornAt)));
}

describe('mergeCells', () => {
  it('does not care whose state comes first', () => {
    fc.assert(
      fc.property(anyCells, anyCells, (a, b) => {
        expect(merged(a, b)).toEqual(merged(b, a));
      }),
    );
  });

  it('does not care how states are grouped', () => {
    fc.assert(
      fc.property(anyCells, anyCells, anyCells, (a, b, c) => {
        const left = mergeCells(mergeCells(a, b).cells, c).cells;
        const right = mergeCells(a, mergeCells(b, c).cells).cells;
        expect(sorted(left)).toEqual(sorted(right));
      }),
    );
  });

  it('does not care how often a state arrives', () => {
    fc.assert(
      fc.property(anyCells, anyCells, (a, b) => {
        const once = mergeCells(a, b).cells;
        expect(mergeCells(once, b)).toEqual({ cells: once, changed: [], voided: [] });
        expect(mergeCells(once, a)).toEqual({ cells: once, changed: [], voided: [] });
      }),
    );
  });

  it('ends, in three replicas and any order, where all that was ever written leads', () => {
    const states = fc.array(anyCells, { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(
        states.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(merged(...shuffled)).toEqual(oracle(all));
          expect(merged(...shuffled, ...all)).toEqual(oracle(all));
        },
      ),
    );
  });

  it('does not care in what portions a state arrives', () => {
    fc.assert(
      fc.property(anyCells, anyCells, fc.func(fc.boolean()), (ours, theirs, isFirst) => {
        const part = (first: boolean) => new Map([...theirs].filter(([name]) => isFirst(name) === first));
        expect(merged(ours, part(true), part(false))).toEqual(merged(ours, theirs));
      }),
    );
  });

  it('voids by a deletion all that is older, whatever the deletion says', () => {
    fc.assert(
      fc.property(anyCells, anyCell, (cells, deletion) => {
        const { cells: left } = mergeCells(cells, new Map([[deletionCell, deletion]]));
        const bornAt = left.get(deletionCell)?.stamp ?? 0;
        expect(bornAt).toBeGreaterThanOrEqual(deletion.stamp);
        expect([...left.values()].every(({ stamp }) => stamp >= bornAt)).toBe(true);
      }),
    );
  });

  it('says what it took over and what it took away', () => {
    fc.assert(
      fc.property(anyCells, anyCells, (ours, theirs) => {
        const { cells, changed, voided } = mergeCells(ours, theirs);
        const differing = [...cells].filter(([name, cell]) => ours.get(name) !== cell).map(([name]) => name);
        expect([...changed].sort()).toEqual(differing.sort());
        expect([...voided].sort()).toEqual([...ours.keys()].filter((name) => !cells.has(name)).sort());
      }),
    );
  });
});
