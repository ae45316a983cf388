import { expect, test } from 'vitest';
import { readOriginalUrl } from '@/lib/extract/original';
import { readSourceName } from '@/lib/extract/source-name';
import { pageFrom } from '../../support/page';

const originalOf = (html: string) => readOriginalUrl(pageFrom(html))?.value ?? null;
const link = '<a href="https://wire.example.org/report?utm_source=x">';

test.each([
  `${link}Original source</a>`,
  `${link}Read the full story at Wire</a>`,
  `<p>Source: ${link}Wire</a></p>`,
  `<p>via ${link}Wire</a></p>`,
  `<p>First reported by ${link}Wire</a>.</p>`,
])('finds the report behind %s', (html) => {
  expect(originalOf(html)).toBe('https://wire.example.org/report');
});

test.each([
  '<a href="https://other.news.example/report">Original source</a>',
  '<a href="https://social.example.org/share?url=https://news.example/2026/story">Source</a>',
  '<a href="https://wire.example.org/">Source</a>',
  '<a href="javascript:alert(1)">Original source</a>',
  `<p>The firm spoke via ${link}a blog post</a>.</p>`,
  `<figure>via ${link}Photos</a></figure>`,
  `<footer>Source: ${link}Wire</a></footer>`,
  `<p>He studied open source ${link}software</a>.</p>`,
])('is not fooled by %s', (html) => {
  expect(originalOf(html)).toBeNull();
});

test('names the outlet from the link when no date row does', () => {
  expect(readSourceName(pageFrom(`<p>Source: ${link}Wire Weekly</a></p>`))?.value).toBe('Wire Weekly');
  expect(readSourceName(pageFrom(`<p>${link}Original source</a></p>`))).toBeNull();
});

test('tells outlet and section apart by the linked site', () => {
  const html = `<div><div><span>Policy</span><span>Wire Weekly</span><time>2026-05-19</time></div><h1>Story</h1><a href="https://wireweekly.org/report">Original source</a></div>`;
  expect(readSourceName(pageFrom(html))?.value).toBe('Wire Weekly');
});
