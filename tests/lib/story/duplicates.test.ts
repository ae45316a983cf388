import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { duplicateReason } from '@/lib/story/duplicates';
import { bookmarkOf } from '../../support/bookmarks';

const title = 'Heron runs on two old phones';
let pages = 0;
const page = (url: string, facts: Partial<Bookmark> = {}) =>
  bookmarkOf({ url, id: nameOf(pages++), title, publishedAt: '2026-04-07', ...facts });
const nameOf = (number: number) => `page-${number}`.padEnd(22, '-') as BookmarkId;
const one = page('https://news.example/2026/04/07/heron-runs-on-phones');

describe('two bookmarks may be one page', () => {
  it.each<readonly [string, string, Bookmark]>([
    ['address', 'a mobile edition', page('https://m.news.example/2026/04/07/heron-runs-on-phones')],
    ['address', 'an AMP edition', page('https://amp.news.example/2026/04/07/heron-runs-on-phones')],
    ['address', 'a shorter address', page('https://news.example/heron-runs-on-phones')],
    ['address', 'a section in it', page('https://news.example/ai/2026/04/07/heron-runs-on-phones?page=1')],
    ['title', 'another address, the same day', page('https://news.example/story/81')],
    [
      'title',
      'a word of the title changed',
      page('https://news.example/story/81', { title: 'Heron now runs on two old phones' }),
    ],
    [
      'canonical',
      'a copy elsewhere that names it',
      page('https://copies.example/91', { canonicalUrl: one.url, publishedAt: null }),
    ],
    [
      'unopened',
      'a link to be read later that led to it',
      page('https://t.example/x81', { awaitsDetails: true, publishedAt: null }),
    ],
  ])('%s: %s', (reason, _what, other) => {
    expect(duplicateReason(one, other)).toBe(reason);
    expect(duplicateReason(other, one)).toBe(reason);
  });

  it.each<readonly [string, Bookmark]>([
    ['another site tells it under the same title', page('https://other.example/heron')],
    ['the same column a day later', page('https://news.example/story/82', { publishedAt: '2026-04-08' })],
    ['another number', page('https://news.example/story/81', { title: 'Heron runs on 3 old phones' })],
    [
      'another title',
      page('https://news.example/heron-2', { title: 'Heron fails on two old phones and dies' }),
    ],
    ['one of them lies in the trash', page('https://m.news.example/x', { deletedAt: 1 })],
    [
      'a copy that names only the home page',
      page('https://copies.example/91', { canonicalUrl: 'https://news.example/', publishedAt: null }),
    ],
    ['two links nobody has read', page('https://t.example/x', { awaitsDetails: true })],
  ])('but not when %s', (_what, other) => {
    const link = _what.startsWith('two links') ? { ...one, awaitsDetails: true } : one;
    expect(duplicateReason(link, other)).toBeNull();
  });

  it('but not for a title that says nothing', () => {
    const home = (url: string) => page(url, { title: 'Sign in' });
    expect(duplicateReason(home('https://a.example/1'), home('https://a.example/2'))).toBeNull();
  });
});

it('is the same from either side, and never of one with itself', () => {
  const some = fc.record({
    url: fc.constantFrom('https://a.example/1', 'https://m.a.example/1', 'https://b.example/heron-2-old'),
    title: fc.constantFrom(title, 'Heron runs on 2 old phones', 'Old phones run Heron on two', 'Home'),
    canonicalUrl: fc.constantFrom(null, 'https://a.example/1', 'https://b.example/'),
    awaitsDetails: fc.boolean(),
    publishedAt: fc.constantFrom(null, '2026-04-07', '2026-04-08T01:00:00Z'),
    savedAt: fc.integer({ min: 0, max: 4_000_000_000 }),
  });
  fc.assert(
    fc.property(some, some, (left, right) => {
      const [a, b] = [page(left.url, left), page(right.url, right)];
      expect(duplicateReason(a, b)).toBe(duplicateReason(b, a));
      expect(duplicateReason(a, a)).toBeNull();
    }),
  );
});
