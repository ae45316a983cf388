import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mergeAliases } from '@/lib/bookmarks/address';
import { type Bookmark, bookmarkLimits, readingStatuses, userVerdicts } from '@/lib/bookmarks/bookmark';
import { applyEdit, type Edit, parseEdit, tidyTags, undoOf } from '@/lib/bookmarks/edit';
import { renameTag } from '@/lib/bookmarks/tags';
import { bookmarkOf } from '../../support/bookmarks';
import { inTurkish } from '../../support/turkish';

afterEach(() => vi.restoreAllMocks());

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
    expect(parseEdit({ putHighlights: [quote], removeHighlights: [' Chips  are scarce. '] })).toEqual({
      putHighlights: [{ quote: 'Chips are scarce.', note: 'check', at: 5 }],
      removeHighlights: ['Chips are scarce.'],
    });
  });

  it.each([
    [{ starred: 1 }],
    [{ verdict: 'burn' }],
    [{ highlights: [{ quote: 'x' }] }],
    [{ addTags: 'x' }],
    [{ putHighlights: ['x'] }],
    [{ removeHighlights: [1] }],
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

  it('tells two tags apart alike in every language', () => {
    inTurkish();
    expect(tidyTags(['AI', 'ai', 'Aı'])).toEqual(['AI', 'Aı']);
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

/** Tags and highlights are sets. */
function sorted(bookmark: Bookmark): Bookmark {
  const highlights = bookmark.highlights.toSorted((a, b) => a.quote.localeCompare(b.quote));
  return { ...bookmark, tags: bookmark.tags.toSorted(), highlights };
}

describe('applyEdit', () => {
  const tagged = bookmarkOf({
    url: 'https://a.example/1',
    tags: ['Agents', 'phones'],
    highlights: [{ quote: 'One.', note: '', at: 1 }],
  });

  it('puts tags on and takes them off beside those it does not name, whatever their case', () => {
    expect(applyEdit(tagged, { addTags: ['law', 'PHONES'], removeTags: ['agents'] }).tags).toEqual([
      'phones',
      'law',
    ]);
  });

  it('puts one highlight on or takes one off beside those another screen made meanwhile', () => {
    const [one, two, three] = ['One.', 'Two.', 'Three.'].map((quote, at) => ({ quote, note: '', at }));
    if (!one || !two || !three) throw new Error('three quotes');
    const marked = { ...tagged, highlights: [one, two] };
    const noted = { ...one, note: 'why?' };
    expect(applyEdit(marked, { putHighlights: [noted, three] }).highlights).toEqual([noted, two, three]);
    expect(applyEdit(marked, { removeHighlights: ['One.'] }).highlights).toEqual([two]);
  });

  it('never gives up a highlight for a newer one', () => {
    const highlights = Array.from({ length: bookmarkLimits.highlights }, (_, at) => ({
      quote: `Quote ${at}`,
      note: '',
      at,
    }));
    const full = { ...tagged, highlights };
    const more = { quote: 'One more', note: '', at: 999 };
    expect(applyEdit(full, { putHighlights: [more] }).highlights).toEqual(highlights);
    expect(parseEdit({ highlights: [...highlights, more] })?.highlights).toEqual(highlights);
  });

  it('is undone, and what was written since stays', () => {
    const edits: fc.Arbitrary<Edit> = fc.record(
      {
        tags: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }).map(tidyTags),
        addTags: fc.array(fc.constantFrom('Agents', 'x', 'c')).map(tidyTags),
        removeTags: fc.array(fc.constantFrom('agents', 'y')).map(tidyTags),
        note: fc.string(),
        putHighlights: fc.array(
          fc.constantFrom('One.', 'Two.').map((quote) => ({ quote, note: 'n', at: 2 })),
        ),
        removeHighlights: fc.array(fc.constantFrom('One.', 'Three.')),
        status: fc.constantFrom(...readingStatuses),
        starred: fc.boolean(),
        verdict: fc.constantFrom(...userVerdicts, null),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(edits, (edit) => {
        const after = applyEdit(tagged, edit);
        const undo = undoOf(tagged, after);
        expect(Object.keys(undo).length === 0).toBe(isDeepStrictEqual(sorted(after), sorted(tagged)));
        const highlight = { quote: 'Since.', note: '', at: 3 };
        const since = applyEdit(after, { addTags: ['since'], putHighlights: [highlight] });
        expect(sorted(applyEdit(since, undo))).toEqual(
          sorted({
            ...tagged,
            tags: [...tagged.tags, 'since'],
            highlights: [...tagged.highlights, highlight],
          }),
        );
      }),
    );
  });
});

describe('more than one person may add, brought together by two profiles', () => {
  const many = bookmarkOf({
    url: 'https://news.example/many',
    tags: Array.from({ length: bookmarkLimits.tags + 5 }, (_, number) => `tag ${number}`),
    highlights: Array.from({ length: bookmarkLimits.highlights + 5 }, (_, at) => ({
      quote: `q${at}`,
      note: '',
      at,
    })),
    aliases: Array.from(
      { length: bookmarkLimits.aliases + 5 },
      (_, number) => `https://news.example/${number}`,
    ),
  });

  it('stays through other changes, and takes no more', () => {
    const edit = {
      addTags: ['one more'],
      removeTags: ['tag 0'],
      removeHighlights: ['q0'],
      putHighlights: [{ quote: 'one more', note: '', at: 1 }],
    };
    const edited = applyEdit(many, edit);
    expect(edited.tags).toEqual(many.tags.slice(1));
    expect(edited.highlights).toEqual(many.highlights.slice(1));
    expect(mergeAliases(many.aliases, ['https://news.example/more'])).toEqual(many.aliases);
    expect(renameTag(many, 'tag 3', 'three').tags).toHaveLength(many.tags.length);
  });
});
