import fc from 'fast-check';
import {
  type Bookmark,
  type BookmarkId,
  type CorrectableFacts,
  correctableFields,
  readingStatuses,
  userVerdicts,
} from '@/lib/bookmarks/bookmark';
import { correct } from '@/lib/bookmarks/correct';
import { applyEdit, tidyNote } from '@/lib/bookmarks/edit';
import { normalizeUrl } from '@/lib/bookmarks/normalize-url';
import { type Extraction, pageKinds } from '@/lib/extract/extraction';
import { parseExtraction } from '@/lib/extract/parse-extraction';
import { bookmarkOf } from './bookmarks';
import { anyText } from './random-bookmarks';

const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(day.toISOString(), day.toISOString().slice(0, 10)));
const orNull = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { freq: 3 });
const take = fc.record({
  speaker: orNull(anyText),
  lens: orNull(anyText),
  verdict: orNull(fc.constantFrom('ship', 'skip')),
  text: anyText,
});

/** What a page may say of itself, as the border lets it in: every field, any words. */
export const anyExtraction: fc.Arbitrary<Extraction> = fc
  .record({
    url,
    canonicalUrl: orNull(url),
    originalUrl: orNull(url),
    kind: fc.constantFrom(...pageKinds),
    title: anyText,
    description: orNull(anyText),
    authors: fc.array(anyText, { maxLength: 3 }),
    siteName: orNull(anyText),
    sourceName: orNull(anyText),
    publishedAt: orNull(date),
    modifiedAt: orNull(date),
    imageUrl: orNull(url),
    language: orNull(fc.constantFrom('en', 'de-CH', 'zh-Hant', 'EN')),
    section: orNull(anyText),
    topics: fc.array(anyText, { maxLength: 3 }),
    takes: fc.array(take, { maxLength: 3 }),
    text: fc.constant(null),
    wordCount: fc.nat({ max: 300_000 }),
    evidence: fc.oneof(fc.constant({}), fc.record({ title: anyText, takes: anyText })),
  })
  .map(parseExtraction)
  .filter((page) => page !== null && normalizeUrl(page.url) !== null) as fc.Arbitrary<Extraction>;

const anyEdit = fc.record({
  tags: fc.array(anyText, { maxLength: 3 }),
  addTags: fc.array(fc.constantFrom('ai', 'AI', 'agents', '__proto__'), { maxLength: 2 }),
  note: anyText.map(tidyNote),
  status: fc.constantFrom(...readingStatuses),
  starred: fc.boolean(),
  verdict: orNull(fc.constantFrom(...userVerdicts)),
  putHighlights: fc.array(fc.record({ quote: anyText, note: anyText, at: fc.nat() }), { maxLength: 2 }),
});

/** A bookmark without stamps as the library keeps one: any page, any words of the user's, each through its own border. */
export const anyKeptBookmark: fc.Arbitrary<Bookmark> = fc
  .record({
    page: anyExtraction,
    edit: anyEdit,
    other: anyExtraction,
    corrected: fc.subarray([...correctableFields]),
    foreign: orNull(fc.dictionary(fc.constantFrom('mood', '=mood', '~shelf'), fc.nat(), { minKeys: 1 })),
    awaitsDetails: fc.boolean(),
    aliases: fc.array(url, { maxLength: 2 }),
    savedAt: fc.nat({ max: 4_000_000_000_000 }),
    savedBy: fc.constantFrom('test', '0123456789'),
    deletedAt: orNull(fc.nat({ max: 4_000_000_000_000 })),
    revisedAt: orNull(fc.nat()),
  })
  .map(({ page, edit, other, corrected, foreign, aliases, revisedAt, ...facts }) => {
    const { text: _text, ...read } = page;
    const plain = bookmarkOf({ ...read, ...facts });
    const { title, description, takes } = other;
    const values = Object.fromEntries(corrected.map((field) => [field, other[field]])) as CorrectableFacts;
    const met = aliases.map(normalizeUrl).filter((address) => address !== null);
    return correct(
      applyEdit(
        {
          ...plain,
          aliases: [...new Set([...plain.aliases, ...met])],
          revisions: revisedAt === null ? [] : [{ replacedAt: revisedAt, title, description, takes }],
          ...(foreign && { foreign }),
        },
        { ...edit, tags: applyEdit(plain, { addTags: edit.tags }).tags },
      ),
      { values, takenBack: [] },
    );
  });

/** Any id, of the shape that ids have. */
export const anyId = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-_'), { minLength: 22, maxLength: 22 })
  .map((units) => units.join('') as BookmarkId);
