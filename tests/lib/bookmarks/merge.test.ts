import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bookmark,
  bookmarkLimits,
  type Highlight,
  readingStatuses,
  userVerdicts,
} from '@/lib/bookmarks/bookmark';
import { correct, isCorrected } from '@/lib/bookmarks/correct';
import { foldTag, tidyTags } from '@/lib/bookmarks/edit';
import { fitsTogether, mergeInto, unmerge } from '@/lib/bookmarks/merge';
import { bookmarkOf } from '../../support/bookmarks';

const kept = bookmarkOf({ url: 'https://news.example/heron' }, 2_000);
const dropped = bookmarkOf({ url: 'https://other.example/heron-story' }, 1_000);
const take = { speaker: 'The Skeptic', lens: null, verdict: null, text: 'No.' } as const;

describe('mergeInto', () => {
  it('joins what was written in both', () => {
    const merged = mergeInto(
      { ...kept, tags: ['birds'], note: 'Ours.' },
      { ...dropped, tags: ['Birds', 'models'], note: 'Theirs.', starred: true, verdict: 'watch' },
    );
    expect(merged).toMatchObject({
      id: kept.id,
      tags: ['birds', 'models'],
      note: 'Ours.\n\nTheirs.',
      starred: true,
      verdict: 'watch',
      aliases: [...kept.aliases, ...dropped.aliases],
      savedAt: 1_000,
    });
  });

  it.each([
    ['unread', 'read', 'read'],
    ['unread', 'archived', 'read'],
    ['read', 'unread', 'read'],
    ['archived', 'unread', 'archived'],
  ] as const)('makes of %s and %s: %s', (ours, theirs, status) => {
    expect(mergeInto({ ...kept, status: ours }, { ...dropped, status: theirs }).status).toBe(status);
  });

  it('takes the other one’s takes where there are none, and a panel set right by hand as that', () => {
    const read = mergeInto(kept, { ...dropped, takes: [take] });
    expect([read.takes, isCorrected(read, 'takes')]).toEqual([[take], false]);
    const byHand = correct(dropped, { values: { takes: [take] }, takenBack: [] });
    const corrected = mergeInto(kept, byHand);
    expect([corrected.takes, corrected.asRead]).toEqual([[take], { takes: [] }]);
    const own = { ...kept, takes: [{ ...take, text: 'Yes.' }] };
    expect(mergeInto(own, byHand).takes).toEqual(own.takes);
  });

  it('leaves a panel alone that the user emptied', () => {
    const emptied = correct({ ...kept, takes: [take] }, { values: { takes: [] }, takenBack: [] });
    expect(mergeInto(emptied, { ...dropped, takes: [take] }).takes).toEqual([]);
  });

  it('counts the words of the text that goes along', () => {
    expect(mergeInto(kept, { ...dropped, wordCount: 9 }, true).wordCount).toBe(9);
    expect(mergeInto({ ...kept, wordCount: 5 }, { ...dropped, wordCount: 9 }).wordCount).toBe(5);
  });
});

describe('fitsTogether', () => {
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => `t${from + index}`);

  it('is false where a tag, a highlight or the end of a note would have to go', () => {
    const limit = bookmarkLimits.tags;
    expect(fitsTogether({ ...kept, tags: many(0, limit) }, { ...dropped, tags: many(1, limit - 1) })).toBe(
      true,
    );
    expect(fitsTogether({ ...kept, tags: many(0, limit) }, { ...dropped, tags: many(1, limit) })).toBe(false);
    const note = 'x'.repeat(bookmarkLimits.note - 10);
    expect(fitsTogether({ ...kept, note }, { ...dropped, note: '12345678' })).toBe(true);
    expect(fitsTogether({ ...kept, note }, { ...dropped, note: '123456789' })).toBe(false);
    const quotes = (prefix: string, count: number): Highlight[] =>
      many(0, count).map((quote) => ({ quote: prefix + quote, note: '', at: 1 }));
    const highlights = quotes('a', bookmarkLimits.highlights);
    expect(fitsTogether({ ...kept, highlights }, { ...dropped, highlights: quotes('a', 3) })).toBe(true);
    expect(fitsTogether({ ...kept, highlights }, { ...dropped, highlights: quotes('b', 1) })).toBe(false);
  });

  it('is false where an address would have to go, whose page then counted as never saved', () => {
    const aliases = many(0, bookmarkLimits.aliases).map((name) => `https://news.example/${name}`);
    expect(fitsTogether({ ...kept, aliases }, { ...dropped, aliases: aliases.slice(3) })).toBe(true);
    expect(fitsTogether({ ...kept, aliases }, dropped)).toBe(false);
  });
});

const word = fc.constantFrom('one', 'two', 'three', 'four words of note', '$& $1');
const note = fc.array(word, { maxLength: 3 }).map((words) => words.join('\n\n'));
const tags = fc.array(fc.constantFrom('a', 'A', 'b', 'c d', 'é'), { maxLength: 4 }).map(tidyTags);
const highlight = fc.record({ quote: word, note, at: fc.nat({ max: 9 }) });
const written = fc.record({
  tags,
  note,
  status: fc.constantFrom(...readingStatuses),
  starred: fc.boolean(),
  verdict: fc.option(fc.constantFrom(...userVerdicts)),
  highlights: fc.uniqueArray(highlight, { selector: ({ quote }) => quote, maxLength: 3 }),
  takes: fc.constantFrom<Bookmark['takes']>([], [take]),
  savedAt: fc.nat({ max: 9 }),
  wordCount: fc.nat({ max: 9 }),
  aliases: fc.subarray(['https://a.example/', 'https://b.example/', 'https://c.example/'], { minLength: 1 }),
  revisions: fc
    .subarray([1, 2, 3])
    .map((times) => times.map((replacedAt) => ({ replacedAt, title: 'x', description: null, takes: [] }))),
});
const ours = written.map((facts): Bookmark => ({ ...kept, ...facts }));
const theirs = written.map((facts): Bookmark => ({ ...dropped, ...facts }));

describe('any two bookmarks', () => {
  it('lose nothing that was written in either', () => {
    fc.assert(
      fc.property(ours, theirs, (one, other) => {
        const merged = mergeInto(one, other);
        for (const { tags, note, highlights, starred, aliases, verdict } of [one, other]) {
          expect(merged.tags.map(foldTag)).toEqual(expect.arrayContaining(tags.map(foldTag)));
          expect(merged.note).toContain(note);
          for (const { quote, note } of highlights) {
            expect(merged.highlights.find((highlight) => highlight.quote === quote)?.note).toContain(note);
          }
          if (starred) expect(merged.starred).toBe(true);
          if (verdict) expect(merged.verdict).not.toBeNull();
          expect(merged.aliases).toEqual(expect.arrayContaining([...aliases]));
        }
        if (one.verdict) expect(merged.verdict).toBe(one.verdict);
      }),
    );
  });

  it('merged twice are what they are merged once', () => {
    fc.assert(
      fc.property(ours, theirs, fc.boolean(), (one, other, movesText) => {
        const once = mergeInto(one, other, movesText);
        expect(mergeInto(once, other, movesText)).toEqual(once);
      }),
    );
  });

  it('have the same tags afterwards in whichever order they have them', () => {
    fc.assert(
      fc.property(ours, theirs, (one, other) => {
        const folded = (bookmark: Bookmark) => bookmark.tags.map(foldTag).sort();
        const reversed = { ...other, tags: other.tags.toReversed() };
        expect(folded(mergeInto(one, other))).toEqual(folded(mergeInto(one, reversed)));
      }),
    );
  });

  it('are taken apart again as they were', () => {
    fc.assert(
      fc.property(ours, theirs, fc.boolean(), (one, other, movesText) => {
        const merged = mergeInto(one, other, movesText);
        expect(unmerge(merged, one, merged)).toEqual(one);
      }),
    );
  });
});

describe('unmerge', () => {
  it('keeps what was written since', () => {
    const before = { ...kept, tags: ['birds'], note: 'Ours.' };
    const other = { ...dropped, tags: ['models'], note: 'Theirs.', starred: true };
    const after = mergeInto(before, other);
    const highlight = { quote: 'New', note: '', at: 5 };
    const since: Bookmark = {
      ...after,
      tags: [...after.tags, 'later'],
      note: `${after.note}\n\nSince.`,
      highlights: [highlight],
      verdict: 'ship',
    };
    expect(unmerge(since, before, after)).toEqual({
      ...before,
      tags: ['birds', 'later'],
      note: 'Ours.\n\nSince.',
      highlights: [highlight],
      verdict: 'ship',
    });
  });

  it('gives the former readings back that the merge had no room for, and keeps those since', () => {
    const readings = (from: number) =>
      Array.from({ length: bookmarkLimits.revisions }, (_, index) => ({
        replacedAt: from + index,
        title: 'x',
        description: null,
        takes: [],
      }));
    const before = { ...kept, revisions: readings(0) };
    const after = mergeInto(before, { ...dropped, revisions: readings(100) });
    expect(unmerge(after, before, after).revisions).toEqual(before.revisions);
    const [since] = readings(200);
    const current = { ...after, revisions: [...after.revisions.slice(1), ...(since ? [since] : [])] };
    expect(unmerge(current, before, after).revisions.map(({ replacedAt }) => replacedAt)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 200,
    ]);
  });

  it.each([
    ['Mine\n\nBuyers beware of this', 'Mine\n\nBuyers beware of this'],
    ['Mine\n\nNow Buy\n\nBuy', 'Mine\n\nNow Buy'],
    ['Buyers beware\n\nBuy\n\nand Buy\n\nBuy', 'Buyers beware\n\nand Buy\n\nBuy'],
    ['Buy\n\nmore', 'more'],
    ['Buy', ''],
    ['Buy\nmore', 'Buy\nmore'],
  ])('takes out of the note %j what the merge put there, and no word typed since', (note, left) => {
    const before = { ...kept, note: 'Mine' };
    const after = mergeInto(before, { ...dropped, note: 'Buy' });
    expect(unmerge({ ...after, note }, before, after).note).toBe(left);
  });
});
