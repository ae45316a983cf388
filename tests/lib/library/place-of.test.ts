import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { placeAfter, placeOf } from '@/lib/library/place-of';

const placesOf = (ids: readonly string[]) => ({
  count: ids.length,
  ids: (from: number, to: number) => ids.slice(from, to) as BookmarkId[],
});
const many = Array.from({ length: 3_000 }, (_, number) => String(number));

describe('a place in a list that changes', () => {
  it('is found near where it was, and far from it', () => {
    expect(placeOf('700' as BookmarkId, placesOf(many), 690)).toBe(700);
    expect(placeOf('2900' as BookmarkId, placesOf(many), 3)).toBe(2_900);
    expect(placeOf('nowhere' as BookmarkId, placesOf(many), 3)).toBeNull();
  });

  it('stays with its bookmark, else goes to the next that is left, else to the end', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 40 }),
        fc.nat(39),
        fc.func(fc.boolean()),
        fc.array(fc.string({ minLength: 30, maxLength: 34 }), { maxLength: 5 }),
        (before, at, isKept, added) => {
          const place = at % before.length;
          const after = [...added, ...before.filter((id) => isKept(id))];
          const next = before.slice(place).find((id) => isKept(id));
          const found = placeAfter(place, placesOf(before), placesOf(after));
          if (next !== undefined) expect(after[found]).toBe(next);
          else expect(found).toBe(Math.max(0, Math.min(place, after.length - 1)));
        },
      ),
    );
  });
});
