import { expect, test } from 'vitest';
import { readModified } from '@/lib/extract/modified';
import { readPublished } from '@/lib/extract/published';
import { pageFrom } from '../../support/page';

const publishedOf = (html: string, address?: string) => readPublished(pageFrom(html, address))?.value ?? null;

test('does not take the last change for the first publication', () => {
  const html = `<meta property="article:modified_time" content="2026-06-01T10:00:00Z">
    <h1>Story</h1><p>Updated: <time datetime="2026-06-01">1 June</time></p><p>Published <time datetime="2026-05-19">19 May</time></p>`;
  expect(publishedOf(html)).toBe('2026-05-19');
  expect(readModified(pageFrom(html))?.value).toBe('2026-06-01T10:00:00Z');
});

test('prefers the time beside the headline to one further up', () => {
  const html =
    '<div><div><div><div><time>2020-01-01</time></div></div></div></div><main><header><div><h1>Story</h1><time>2026-05-19</time></div></header></main>';
  expect(publishedOf(html)).toBe('2026-05-19');
});

test('reads the day from the address when the page prints none', () => {
  expect(publishedOf('<h1>Story</h1>', 'https://news.example/2026/05/19/story')).toBe('2026-05-19');
  expect(publishedOf('<h1>Story</h1>', 'https://news.example/2026/99/story')).toBeNull();
});

test('reads structured data about this page and not about its neighbours', () => {
  const html = `<h1>Lab opens its weights</h1><script type="application/ld+json">[
    {"@type":"NewsArticle","headline":"Another story altogether","url":"/other","datePublished":"2020-01-01"},
    {"@type":"NewsArticle","headline":"Lab opens its weights","datePublished":"2026-05-19T08:00:00+0200"}]</script>`;
  expect(publishedOf(html)).toBe('2026-05-19T08:00:00+02:00');
});
