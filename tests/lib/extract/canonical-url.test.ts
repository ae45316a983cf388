import { expect, test } from 'vitest';
import { readCanonicalUrl } from '@/lib/extract/canonical-url';
import { pageFrom } from '../../support/page';

const canonicalOf = (html: string, address?: string) =>
  readCanonicalUrl(pageFrom(html, address))?.value ?? null;

test('resolves the canonical link against the page and drops its fragment', () => {
  expect(canonicalOf('<link rel="canonical" href="/2026/story#top">')).toBe(
    'https://news.example/2026/story',
  );
});

test('asks the next source when the link is no web address', () => {
  const html =
    '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://news.example/a">';
  expect(readCanonicalUrl(pageFrom(html))).toEqual({ value: 'https://news.example/a', rule: 'meta:og:url' });
});

test('takes a page that claims nothing at its own address', () => {
  expect(readCanonicalUrl(pageFrom('<p>x</p>', 'https://news.example/a?utm_source=x#top'))).toEqual({
    value: 'https://news.example/a',
    rule: 'url:address',
  });
});

test('refuses addresses that carry credentials', () => {
  expect(canonicalOf('<link rel="canonical" href="https://me:secret@news.example/">')).toBeNull();
});

test('prefers the claim on its own site where the link names the sister title that had the story first', () => {
  const html =
    '<link rel="canonical" href="https://sister.example/story"><meta property="og:url" content="https://www.news.example/story">';
  expect(canonicalOf(html)).toBe('https://www.news.example/story');
  expect(canonicalOf('<link rel="canonical" href="https://sister.example/story">')).toBe(
    'https://sister.example/story',
  );
});

test('lets AMP pages and mobile editions name their article', () => {
  const html =
    '<link rel="canonical" href="https://www.news.example/story"><meta property="og:url" content="https://amp.news.example/story">';
  expect(canonicalOf(html, 'https://amp.news.example/story')).toBe('https://www.news.example/story');
});
