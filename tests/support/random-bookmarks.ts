import fc from 'fast-check';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { bookmarkOf } from './bookmarks';

/** Anything a page or a person may have written: every character, formula, quote and line end. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r\n',
        '\n',
        '"',
        ',',
        ';',
        '<b>',
        '&amp;',
        '](x)',
        '`',
        '# ',
        'words',
        '1. ',
      ),
    )
    .map((parts) => parts.join('')),
);
const anyTake = fc.record({
  speaker: fc.option(anyText),
  lens: fc.option(anyText),
  verdict: fc.option(fc.constantFrom('ship', 'skip')),
  text: anyText,
});

/** Bookmarks with hostile words in every field. */
export const anyBookmark: fc.Arbitrary<Bookmark> = fc
  .record({
    url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    title: anyText,
    description: fc.option(anyText),
    siteName: fc.option(anyText),
    authors: fc.array(anyText, { maxLength: 3 }),
    takes: fc.array(anyTake, { maxLength: 3 }),
    tags: fc.array(anyText, { maxLength: 3 }),
    note: anyText,
    status: fc.constantFrom('unread', 'read', 'archived'),
    starred: fc.boolean(),
    highlights: fc.array(fc.record({ quote: anyText, note: anyText, at: fc.nat() }), { maxLength: 2 }),
    savedAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  })
  .map((facts) => bookmarkOf(facts));
