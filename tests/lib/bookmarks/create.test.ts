import { describe, expect, it } from 'vitest';
import { addressesOf } from '@/lib/bookmarks/address';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import {
  bareReading,
  createBookmark,
  type Reading,
  refreshBookmark,
  withHighlight,
} from '@/lib/bookmarks/create';
import { bookmarkOf, readingOf } from '../../support/bookmarks';

const url = 'https://news.example/heron';
const saved = bookmarkOf({
  url,
  title: 'Heron',
  tags: ['models'],
  note: 'mine',
  status: 'read',
  starred: true,
});

function refresh(known: Bookmark, reading: Reading, now = 5_000): Bookmark {
  const addresses = addressesOf(reading.page);
  if (!addresses) throw new Error('not on the web');
  return refreshBookmark(known, addresses, reading, now);
}

describe('refreshBookmark', () => {
  it('keeps the number of words it had when the page’s words could not be read this time', () => {
    const known = { ...saved, wordCount: 640 };
    expect(refresh(known, readingOf({ url, text: null, wordCount: 0 })).wordCount).toBe(640);
    expect(refresh(known, readingOf({ url, text: 'Two words', wordCount: 2 })).wordCount).toBe(2);
  });

  it('takes over what the page says and keeps what the user wrote', () => {
    const again = refresh(saved, readingOf({ url, title: 'Heron, corrected', section: 'Models' }));
    expect(again).toMatchObject({ title: 'Heron, corrected', section: 'Models' });
    expect(again).toMatchObject({
      tags: ['models'],
      note: 'mine',
      status: 'read',
      starred: true,
      savedAt: 1_000,
    });
  });

  it('keeps the former headline, deck and takes when they changed', () => {
    const again = refresh(saved, readingOf({ url, title: 'Heron, corrected' }));
    expect(again.revisions).toEqual([{ replacedAt: 5_000, title: 'Heron', description: null, takes: [] }]);
  });

  it('makes no revision of a change nobody reads', () => {
    expect(
      refresh(saved, readingOf({ url, title: 'Heron', imageUrl: 'https://news.example/b.png' })).revisions,
    ).toEqual([]);
  });

  it('loses nothing when the page could not be read this time', () => {
    expect(refresh(saved, bareReading(url, 'news.example', 'unreadable'))).toEqual(saved);
    expect(refresh(saved, { ...readingOf({ url, title: 'Her' }), extent: 'partial' })).toEqual(saved);
  });

  it('fills in a link that waited for its details, without calling that a revision', () => {
    const link = { ...saved, awaitsDetails: true, title: 'that link' };
    expect(refresh(link, readingOf({ url, title: 'Heron' }))).toMatchObject({
      title: 'Heron',
      awaitsDetails: false,
      revisions: [],
    });
  });

  it('brings a bookmark back from the trash, as if just saved', () => {
    const removed = { ...saved, deletedAt: 2_000 };
    expect(refresh(removed, readingOf({ url, title: 'Heron' }))).toMatchObject({
      deletedAt: null,
      savedAt: 5_000,
    });
  });

  it('remembers each address under which the page was met', () => {
    const again = refresh(saved, readingOf({ url: `${url}?page=all`, canonicalUrl: url, title: 'Heron' }));
    expect(again.aliases).toEqual([url, `${url}?page=all`]);
  });
});

describe('what is added at the moment of saving', () => {
  it('keeps the same quote once', () => {
    const quote = { quote: 'It runs on a phone.', note: '', at: 1 };
    expect(withHighlight(withHighlight(saved, quote), { ...quote, at: 2 }).highlights).toEqual([quote]);
  });
});

describe('"details when you open it"', () => {
  const made = (reading: Reading) =>
    createBookmark(saved.id, { main: url, aliases: [url] }, reading, { profile: 'p', now: 1 });

  it.each([
    ['a link nobody followed yet', bareReading(url, 'that link', 'unopened'), true],
    ['a page that was still loading', { ...readingOf({ url }), extent: 'partial' } as const, true],
    ['a page that was read', readingOf({ url }), false],
    ['an open PDF that nobody may read', bareReading(url, 'a PDF', 'unreadable'), false],
  ])('is said of %s: %#', (_what, reading, awaits) => {
    expect(made(reading).awaitsDetails).toBe(awaits);
  });

  it('is said until the page was read to its end', () => {
    const early = refresh(made(bareReading(url, 'that link', 'unopened')), {
      ...readingOf({ url, title: 'Her' }),
      extent: 'partial',
    });
    expect(early).toMatchObject({ title: 'Her', awaitsDetails: true });
    expect(refresh(early, readingOf({ url, title: 'Heron' }))).toMatchObject({
      title: 'Heron',
      awaitsDetails: false,
    });
  });

  it('is no longer said once the page was open, even if it may not be read', () => {
    const link = made(bareReading(url, 'that link', 'unopened'));
    const opened = refresh(link, bareReading(url, 'a-file.pdf', 'unreadable'));
    expect(opened).toMatchObject({ title: 'that link', awaitsDetails: false });
  });
});
