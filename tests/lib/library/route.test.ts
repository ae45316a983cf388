import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { formatRoute, libraryViews, parseRoute, startRoute } from '@/lib/library/route';
import { sortOrders } from '@/lib/search/sort-order';

const anyId = fc
  .array(fc.constantFrom(...'abcXYZ019-_'), { minLength: 22, maxLength: 22 })
  .map((letters) => letters.join('') as BookmarkId);
const anyRoute = fc.record({
  view: fc.constantFrom(...libraryViews),
  query: fc.string({ unit: 'grapheme' }),
  sort: fc.option(fc.constantFrom(...sortOrders)),
  id: fc.option(anyId),
});

describe('an address of the library', () => {
  it('brings every place back', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        const { hash } = new URL(`https://library.example/library.html${formatRoute(route)}`);
        expect(parseRoute(hash)).toEqual(route);
      }),
    );
  });

  it('is that of a text only where it says whose', () => {
    const id = 'abcdefghijklmnopqrstuv';
    expect(parseRoute(`#?id=${id}&view=read`)).toEqual({ ...startRoute, view: 'read', id });
    expect(parseRoute('#?view=read')).toEqual(startRoute);
  });

  it('is never rejected, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (pasted) => {
        const route = parseRoute(`#${pasted}`);
        expect(libraryViews).toContain(route.view);
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  it('leaves out what is as it is at the start', () => {
    expect(formatRoute(startRoute)).toBe('#?');
    expect(formatRoute({ ...startRoute, query: 'tag:"AI safety"', sort: 'title' })).toBe(
      '#?q=tag%3A%22AI+safety%22&sort=title',
    );
  });

  it('takes what it does not know for absent', () => {
    expect(parseRoute('#?view=attic&sort=random&id=../../etc&colour=red')).toEqual(startRoute);
    expect(parseRoute('')).toEqual(startRoute);
  });
});
