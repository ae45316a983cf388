import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { cellsOf, changedCells, stampChanges } from '@/lib/bookmarks/cells';
import { correct, correctionsOf, withCorrections, withFacts } from '@/lib/bookmarks/correct';
import { bookmarkOf } from '../../support/bookmarks';

const before = bookmarkOf({ url: 'https://news.example/a', tags: ['one'], note: '' });
const other = bookmarkOf({ url: 'https://news.example/b' });

describe('changedCells', () => {
  it('names the fields and the tags that differ', () => {
    const after = { ...before, note: 'new', tags: ['two'] };
    expect(changedCells(before, after).sort()).toEqual(['#one', '#two', 'note']);
  });

  it('names none when nothing differs', () => {
    expect(changedCells(before, structuredClone(before))).toEqual([]);
  });

  it('names elements by themselves, and neither the id nor the stamps', () => {
    const highlight = { quote: 'Heron reads.', note: '', at: 1 };
    const after = { ...before, id: other.id, stamps: { note: 1 }, aliases: [], highlights: [highlight] };
    expect(changedCells(before, after).sort()).toEqual(['"3ajyx357lakq', '@https://news.example/a']);
  });
});

describe('a correction', () => {
  const corrected = correct(before, { values: { title: 'Mine', description: null }, takenBack: [] });
  const refreshed = withFacts(corrected, { ...before, title: 'Page, again' });

  it('is a cell of its own, and taking it back writes that cell', () => {
    expect(changedCells(before, corrected)).toEqual(['=title']);
    const takenBack = correct(corrected, { values: {}, takenBack: ['title'] });
    expect(changedCells(corrected, takenBack)).toEqual(['=title']);
    expect(cellsOf(takenBack).has('=title')).toBe(false);
  });

  it('leaves the field’s cell to the page', () => {
    expect(changedCells(corrected, refreshed)).toEqual(['title']);
    expect(cellsOf(refreshed).get('title')).toBe('Page, again');
    expect(cellsOf(refreshed).get('=title')).toEqual(['Mine']);
  });

  it('that says there is none is told from no correction', () => {
    const described = { ...before, description: 'A deck' };
    const none = correct(described, { values: { description: null }, takenBack: [] });
    expect(cellsOf(none).get('=description')).toEqual([null]);
  });

  it('beats a later re-save of a profile that has not heard of it', () => {
    const here = stampChanges(before, corrected, 10);
    const there = stampChanges(before, withFacts(before, { ...before, title: 'Later', section: 'New' }), 99);
    for (const merged of [merge(here, there), merge(there, here)]) {
      expect(merged).toMatchObject({ title: 'Mine', section: 'New', asRead: { title: 'Later' } });
    }
  });

  it('taken back here is gone there', () => {
    const there = stampChanges(before, corrected, 10);
    const here = stampChanges(there, correct(there, { values: {}, takenBack: ['title'] }), 5);
    expect(correctionsOf(merge(there, here))).toEqual({});
  });
});

/** Last writer wins, cell by cell: as simple as sync will be. A cell without a value is gone. */
function merge(left: Bookmark, right: Bookmark): Bookmark {
  const [ours, theirs] = [cellsOf(left), cellsOf(right)];
  const names = new Set([...Object.keys(left.stamps), ...Object.keys(right.stamps), ...ours.keys()]);
  const winners = [...names].map((name) => {
    const isTheirs = (right.stamps[name] ?? 0) > (left.stamps[name] ?? 0);
    return [name, (isTheirs ? theirs : ours).get(name)] as const;
  });
  const facts = Object.fromEntries(winners.filter(([name]) => !/^[#=]/.test(name)));
  const corrections = winners.flatMap(([name, value]) =>
    name.startsWith('=') && Array.isArray(value) ? [[name.slice(1), value[0]]] : [],
  );
  return withCorrections(left, { ...left, ...facts }, Object.fromEntries(corrections));
}

describe('stampChanges', () => {
  it('stamps past what it overwrites, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (overwritten, now) => {
        const known = { ...before, stamps: { note: overwritten } };
        const stamp = stampChanges(known, { ...known, note: 'newer' }, now).stamps.note ?? -1;
        expect(stamp).toBeGreaterThan(overwritten);
        expect(stamp).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it('leaves the stamps of everything else alone', () => {
    const known = { ...before, stamps: { title: 3, note: 4 } };
    expect(stampChanges(known, { ...known, note: 'x' }, 10).stamps).toEqual({ title: 3, note: 10 });
  });
});
