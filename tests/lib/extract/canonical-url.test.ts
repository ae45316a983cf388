import { expect, test } from 'vitest';
import { readCanonicalUrl } from '@/lib/extract/canonical-url';
import { pageFrom } from '../../support/page';

const canonicalOf = (html: string) => readCanonicalUrl(pageFrom(html))?.value ?? null;

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

test('refuses addresses that carry credentials', () => {
  expect(canonicalOf('<link rel="canonical" href="https://me:secret@news.example/">')).toBeNull();
});
