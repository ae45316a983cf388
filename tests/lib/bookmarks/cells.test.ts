import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedCells, stampChanges } from '@/lib/bookmarks/cells';
import { bookmarkOf } from '../../support/bookmarks';

const before = bookmarkOf({ url: 'https://news.example/a', tags: ['one'], note: '' });

describe('changedCells', () => {
  it('names the fields and the tags that differ', () => {
    const after = { ...before, note: 'new', tags: ['two'] };
    expect(changedCells(before, after).sort()).toEqual(['#one', '#two', 'note']);
  });

  it('names none when nothing differs', () => {
    expect(changedCells(before, structuredClone(before))).toEqual([]);
  });

  it('names every field of a new bookmark, but neither its id nor its stamps', () => {
    const cells = changedCells(undefined, before);
    expect(cells).toContain('#one');
    expect(cells).not.toContain('tags');
    expect(cells).not.toContain('id');
    expect(cells).not.toContain('stamps');
  });
});

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
