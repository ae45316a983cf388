import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { normalizeUrl } from '@/lib/bookmarks/normalize-url';
import { urlFiltersOf } from '@/lib/bookmarks/url-filters';
import { bookmarkOf } from '../../support/bookmarks';
import { matchesFilter } from '../../support/url-filter';

const isMarked = (bookmark: Bookmark, address: string) =>
  urlFiltersOf(bookmark).some((filter) => matchesFilter(filter, address));

const host = fc.constantFrom(
  'news.example',
  'www.news.example',
  'a.news.example',
  'news.example:8080',
  '127.0.0.1:81',
);
const path = fc.constantFrom(
  '/',
  '/a',
  '/a/',
  '/a/b-1',
  '/a/b-1/',
  '/ab',
  '/%C3%A4',
  '/%c3%a4',
  '/a&utm_id=1',
  '/A',
);
const named = fc.constantFrom('v=1', 'v=2', 'v=12', 'uv=1', 'id=5', 'page', 'v=1?x', '=x');
const noise = fc.constantFrom(
  'utm_source=a',
  'fbclid=x',
  'ref=home',
  'gclid',
  'amp=1',
  '',
  'mc_cid=%20',
  'ref?gclid=1',
);
const scheme = fc.constantFrom('http', 'https');
const query = fc.tuple(
  fc.array(noise, { maxLength: 2 }),
  fc.array(named, { maxLength: 3 }),
  fc.array(noise, { maxLength: 2 }),
);
const address = fc
  .tuple(scheme, host, path, query, fc.constantFrom('', '#top'))
  .map(([by, at, to, said, hash]) => {
    const pieces = said.flat();
    return `${by}://${at}${to}${pieces.length === 0 ? '' : `?${pieces.join('&')}`}${hash}`;
  });

describe('the filters of a bookmark', () => {
  it('match no page with another normalised address', () => {
    fc.assert(
      fc.property(address, address, (saved, met) => {
        const bookmark = bookmarkOf({ url: saved });
        if (isMarked(bookmark, met)) expect(normalizeUrl(met)).toBe(normalizeUrl(saved));
      }),
      { numRuns: 5_000 },
    );
  });

  it('match every way to spell its address: scheme, www, slash, fragment, what tracks', () => {
    fc.assert(
      fc.property(
        scheme,
        fc.boolean(),
        path,
        query,
        fc.tuple(scheme, fc.boolean(), query),
        (by, www, to, said, other) => {
          const [, pieces] = said;
          const queryOf = ([before, , behind]: typeof said, isOnlyOneSide: boolean) =>
            [...before.filter(Boolean), ...pieces, ...(isOnlyOneSide && before.some(Boolean) ? [] : behind)]
              .filter(Boolean)
              .join('&');
          const at = (isWww: boolean) => (isWww ? 'www.news.example' : 'news.example');
          const saved = `${by}://${at(www)}${to}?${queryOf(said, false)}`;
          const met = `${other[0]}://${at(other[1])}${to.replace(/(?<=.)\/$/, '')}?${queryOf(other[2], pieces.length > 0)}#top`;
          fc.pre(normalizeUrl(saved) === normalizeUrl(met) && !/ref\?/.test(saved + met));
          expect(isMarked(bookmarkOf({ url: saved }), met), `${met} for ${saved}`).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('are few, and share their expressions', () => {
    const plain = urlFiltersOf(bookmarkOf({ url: 'https://news.example/a' }));
    const other = urlFiltersOf(bookmarkOf({ url: 'https://paper.example/b/c' }));
    expect(plain).toHaveLength(2);
    expect(new Set([...plain, ...other].map(({ urlMatches }) => urlMatches)).size).toBe(1);
    expect(urlFiltersOf(bookmarkOf({ url: 'https://video.example/watch?v=1' }))).toHaveLength(6);
  });
});

it('marks the other addresses of the page, and the report it retells', () => {
  const bookmark = bookmarkOf({
    url: 'https://news.example/2026/story?b=2&a=1',
    aliases: ['https://news.example/2026/story?a=1&b=2', 'https://m.news.example/2026/story?a=1&b=2'],
    originalUrl: 'https://www.lab.example/report/',
  });
  expect(isMarked(bookmark, 'http://m.news.example/2026/story?a=1&b=2')).toBe(true);
  expect(isMarked(bookmark, 'https://news.example/2026/story/?b=2&a=1&utm_source=x')).toBe(true);
  expect(isMarked(bookmark, 'https://lab.example/report?ref=news')).toBe(true);
  expect(isMarked(bookmark, 'https://lab.example/')).toBe(false);
});

it('does not believe a canonical link that names another page', () => {
  const bookmark = bookmarkOf({ url: 'https://news.example/a', canonicalUrl: 'https://news.example/' });
  expect(isMarked(bookmark, 'https://news.example/')).toBe(false);
});

it('leaves out what no filter can tell apart: routes behind a #', () => {
  expect(urlFiltersOf(bookmarkOf({ url: 'https://app.example/#/inbox' }))).toEqual([]);
});

it('is not fooled by hosts that end alike', () => {
  const bookmark = bookmarkOf({ url: 'https://news.example/a' });
  for (const host of [
    'fake-news.example',
    'a.news.example',
    'www.a.news.example',
    'news.example.evil.example',
  ]) {
    expect(isMarked(bookmark, `https://${host}/a`), host).toBe(false);
  }
  expect(isMarked(bookmark, 'https://news.example:8443/a')).toBe(false);
});
