import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookmarkLimits } from '@/lib/bookmarks/bookmark';
import { parseEdit, tidyTags } from '@/lib/bookmarks/edit';

describe('parseEdit', () => {
  it('reads what a user may change', () => {
    expect(parseEdit({ tags: ['a'], note: 'b', status: 'read' })).toEqual({
      tags: ['a'],
      note: 'b',
      status: 'read',
    });
  });

  it.each([
    [{ title: 'x' }],
    [{ savedAt: 1 }],
    [{ status: 'burnt' }],
    [{ tags: 'a' }],
    [{ tags: [1] }],
    [{ note: null }],
    [JSON.parse('{"__proto__":{"status":"read"}}')],
    [null],
    ['note'],
  ])('refuses %j', (value) => {
    expect(parseEdit(value)).toBeNull();
  });

  it('bounds a note', () => {
    expect(parseEdit({ note: 'x'.repeat(100_000) })?.note).toHaveLength(bookmarkLimits.note);
  });
});

describe('tidyTags', () => {
  it('trims, drops the # people type, and keeps one of two that differ in case', () => {
    expect(tidyTags([' #agents', 'Agents', 'open  source', '', '#'])).toEqual(['agents', 'open source']);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (tags) => {
        const once = tidyTags(tags);
        expect(tidyTags(once)).toEqual(once);
        expect(once.every((tag) => tag.isWellFormed() && tag.length <= bookmarkLimits.tag)).toBe(true);
      }),
    );
  });
});
