import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookmarkLimits, readingStatuses, userVerdicts } from '@/lib/bookmarks/bookmark';
import { applyEdit, type Edit, inverseEdit, parseEdit, tidyTags } from '@/lib/bookmarks/edit';
import { bookmarkOf } from '../../support/bookmarks';

describe('parseEdit', () => {
  it('reads what a user may change', () => {
    expect(parseEdit({ tags: ['a'], note: 'b', status: 'read' })).toEqual({
      tags: ['a'],
      note: 'b',
      status: 'read',
    });
  });

  it('reads marks, verdicts and highlights, each quote once and none of them empty', () => {
    const quote = { quote: ' Chips  are scarce. ', note: 'check', at: 5 };
    const edit = {
      starred: true,
      verdict: 'watch',
      highlights: [quote, { ...quote, at: 6 }, { ...quote, quote: ' ' }],
    };
    expect(parseEdit(edit)).toEqual({
      starred: true,
      verdict: 'watch',
      highlights: [{ quote: 'Chips are scarce.', note: 'check', at: 6 }],
    });
  });

  it.each([
    [{ starred: 1 }],
    [{ verdict: 'burn' }],
    [{ highlights: [{ quote: 'x' }] }],
    [{ addTags: 'x' }],
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

describe('applyEdit', () => {
  const tagged = bookmarkOf({ url: 'https://a.example/1', tags: ['Agents', 'phones'] });

  it('puts tags on and takes them off beside those it does not name, whatever their case', () => {
    expect(applyEdit(tagged, { addTags: ['law', 'PHONES'], removeTags: ['agents'] }).tags).toEqual([
      'phones',
      'law',
    ]);
  });

  it('is undone by its inverse', () => {
    const edits: fc.Arbitrary<Edit> = fc.record(
      {
        tags: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }).map(tidyTags),
        addTags: fc.array(fc.constantFrom('Agents', 'x', 'c')).map(tidyTags),
        removeTags: fc.array(fc.constantFrom('agents', 'y')).map(tidyTags),
        note: fc.string(),
        status: fc.constantFrom(...readingStatuses),
        starred: fc.boolean(),
        verdict: fc.constantFrom(...userVerdicts, null),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(edits, (edit) => {
        expect(applyEdit(applyEdit(tagged, edit), inverseEdit(tagged, edit))).toEqual(tagged);
      }),
    );
  });
});
