import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bookmark,
  type CorrectableFacts,
  type CorrectableField,
  correctableFields,
} from '@/lib/bookmarks/bookmark';
import { correct, correctionsOf, factsAsRead, isCorrected } from '@/lib/bookmarks/correct';
import { bareReading, type Reading, refreshBookmark } from '@/lib/bookmarks/create';
import { bookmarkOf, readingOf } from '../../support/bookmarks';

const url = 'https://news.example/heron';
const saved = bookmarkOf({ url, title: 'Heron', authors: ['The Staff'], section: 'Models' });

const setRight = (bookmark: Bookmark, values: CorrectableFacts) =>
  correct(bookmark, { values, takenBack: [] });
const takeBack = (bookmark: Bookmark, ...takenBack: CorrectableField[]) =>
  correct(bookmark, { values: {}, takenBack });
const saveAgain = (known: Bookmark, reading: Reading, now = 5_000) =>
  refreshBookmark(known, { main: url, aliases: [url] }, reading, now);

describe('a correction', () => {
  it('is what every reader of the bookmark gets', () => {
    expect(setRight(saved, { authors: ['Ines Vale'] })).toMatchObject({
      authors: ['Ines Vale'],
      asRead: { authors: ['The Staff'] },
    });
  });

  it('may say that there is none', () => {
    const corrected = setRight(saved, { section: null });
    expect(corrected.section).toBeNull();
    expect(isCorrected(corrected, 'section')).toBe(true);
    expect(saveAgain(corrected, readingOf({ url, section: 'Tools' })).section).toBeNull();
  });

  it('stays through a re-save, which refreshes everything else', () => {
    const again = saveAgain(
      setRight(saved, { title: 'Heron, at last' }),
      readingOf({ url, title: 'Heron 2', section: 'Tools' }),
    );
    expect(again).toMatchObject({ title: 'Heron, at last', section: 'Tools', asRead: { title: 'Heron 2' } });
  });

  it('stays when the page comes to agree, and when it changes its mind again', () => {
    const agreed = saveAgain(setRight(saved, { title: 'Right' }), readingOf({ url, title: 'Right' }));
    expect(saveAgain(agreed, readingOf({ url, title: 'Wrong again' })).title).toBe('Right');
  });

  it('is none where it says what the page says', () => {
    expect(setRight(saved, { title: 'Heron' })).toEqual(saved);
    expect(setRight(setRight(saved, { title: 'Mine' }), { title: 'Heron' })).toEqual(saved);
  });

  it('taken back leaves what the page said last', () => {
    const again = saveAgain(setRight(saved, { title: 'Mine' }), readingOf({ url, title: 'Heron 2' }));
    expect(takeBack(again, 'title')).toMatchObject({ title: 'Heron 2', asRead: {} });
    expect(takeBack(saved, 'title')).toEqual(saved);
  });

  it('of a link nobody followed yet stays when its page is read', () => {
    const link = setRight({ ...saved, awaitsDetails: true }, { title: 'Mine' });
    expect(saveAgain(link, readingOf({ url, title: 'Heron', section: 'Tools' }))).toMatchObject({
      title: 'Mine',
      section: 'Tools',
      asRead: { title: 'Heron' },
    });
  });
});

describe('revisions', () => {
  it('tell how the page read, not how the user corrected it', () => {
    const again = saveAgain(setRight(saved, { title: 'Mine' }), readingOf({ url, title: 'Heron 2' }));
    expect(again.revisions.map(({ title }) => title)).toEqual(['Heron']);
  });

  it('are not made by a correction', () => {
    const corrected = setRight(saved, { title: 'Mine' });
    expect(corrected.revisions).toEqual([]);
    const unchanged = readingOf({ url, title: 'Heron', authors: ['The Staff'], section: 'Models' });
    expect(saveAgain(corrected, unchanged).revisions).toEqual([]);
  });
});

const take = fc.record({
  speaker: fc.option(fc.constantFrom('The Skeptic', 'The Builder')),
  lens: fc.constant(null),
  verdict: fc.constantFrom('ship', 'skip', null),
  text: fc.constantFrom('Yes.', 'No.'),
});
const line = fc.constantFrom('a', 'b', 'c');
const facts: fc.Arbitrary<CorrectableFacts> = fc.record(
  {
    title: line,
    description: fc.option(line),
    authors: fc.array(line, { maxLength: 2 }),
    siteName: fc.option(line),
    sourceName: fc.option(line),
    publishedAt: fc.constantFrom(null, '2026-04-14', '2026-04-15'),
    modifiedAt: fc.constantFrom(null, '2026-04-14', '2026-04-15'),
    section: fc.option(line),
    topics: fc.array(line, { maxLength: 2 }),
    language: fc.constantFrom(null, 'en', 'de'),
    kind: fc.constantFrom('article', 'tool'),
    imageUrl: fc.constantFrom(null, 'https://news.example/a.png'),
    originalUrl: fc.constantFrom(null, 'https://report.example/'),
    takes: fc.array(take, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const step = fc.oneof(
  fc.record({ what: fc.constant('re-save' as const), facts }),
  fc.record({ what: fc.constant('half-read' as const), facts }),
  fc.record({ what: fc.constant('correct' as const), facts }),
  fc.record({ what: fc.constant('take back' as const), fields: fc.subarray([...correctableFields]) }),
);

it('in any order of saving, correcting and taking back, the user’s word stands and the rest is the page’s latest', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let bookmark = saved;
      // The twin: what the page said last, and what the user says, each by itself.
      let page = factsAsRead(saved);
      const mine = new Map<CorrectableField, unknown>();
      for (const next of steps) {
        if (next.what === 're-save') {
          const reading = readingOf({ ...bareReading(url, 'A title', 'unopened').page, ...next.facts });
          const { text: _apart, ...read } = reading.page;
          page = read;
          bookmark = saveAgain(bookmark, reading);
        } else if (next.what === 'half-read') {
          bookmark = saveAgain(bookmark, { ...readingOf({ url, ...next.facts }), extent: 'unreadable' });
        } else if (next.what === 'correct') {
          bookmark = setRight(bookmark, next.facts);
          for (const [name, value] of Object.entries(next.facts)) {
            const field = name as CorrectableField;
            if (JSON.stringify(value) === JSON.stringify(page[field])) mine.delete(field);
            else mine.set(field, value);
          }
        } else {
          bookmark = takeBack(bookmark, ...next.fields);
          for (const field of next.fields) mine.delete(field);
        }
        for (const field of correctableFields) {
          expect(bookmark[field]).toEqual(mine.has(field) ? mine.get(field) : page[field]);
        }
        expect(Object.keys(bookmark.asRead).sort()).toEqual([...mine.keys()].sort());
        expect(correctionsOf(bookmark)).toEqual(Object.fromEntries(mine));
        for (const field of correctableFields) expect(factsAsRead(bookmark)[field]).toEqual(page[field]);
      }
    }),
  );
});
