import { expect, test } from 'vitest';
import { readSiteName } from '@/lib/extract/site-name';
import { pageFrom } from '../../support/page';

const siteNameOf = (html: string, address?: string) => readSiteName(pageFrom(html, address))?.value;

test('cuts the slogan off the name', () => {
  expect(siteNameOf('<meta property="og:site_name" content="Example Daily | News that matters">')).toBe(
    'Example Daily',
  );
});

test('falls back to the address', () => {
  expect(siteNameOf('<p>x</p>', 'https://www.blog.example.co.uk/a')).toBe('example.co.uk');
});

test.each([
  ['the bare address', 'dw.test', 'Deutsche Woche', 'https://www.dw.test/a'],
  ['the section', 'U.S.', 'Example Daily', 'https://www.exampledaily.test/a'],
])('prefers the publisher whom the address names where the tag gives %s', (_, tag, publisher, address) => {
  const html = `<meta property="og:site_name" content="${tag}">
    <script type="application/ld+json">{"@type":"NewsArticle","url":"${address}","publisher":{"name":"${publisher}"}}</script>`;
  expect(siteNameOf(html, address)).toBe(publisher);
});

test('keeps the declared name where the publisher is a company', () => {
  const html = `<meta property="og:site_name" content="Example.com">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"x","publisher":{"name":"Big Media Holding"}}</script>`;
  expect(siteNameOf(html, 'https://example.com/a')).toBe('Example.com');
});

test('reads what the window’s title says after the headline', () => {
  const html =
    '<title>Lab opens its weights - Models -- Ada’s notebook</title><h1>Lab opens its weights</h1>';
  expect(siteNameOf(html)).toBe('Ada’s notebook');
});

test('reads the name behind marks of many kinds', () => {
  const html = '<title>Lab opens its weights « Ada’s notebook</title><h1>Lab opens its weights</h1>';
  expect(siteNameOf(html)).toBe('Ada’s notebook');
});

test('takes no end of the title after a heading that is the site’s own name', () => {
  const html = '<title>Notebook » Lab opens its weights</title><h1>Notebook</h1>';
  expect(siteNameOf(html, 'https://notebook.test/a')).toBe('notebook.test');
});

test('knows the heading for the site’s name where the title goes on with the story’s', () => {
  const html = `<title>Ada’s notebook: Lab opens its weights</title>
    <meta property="og:title" content="Lab opens its weights"><h1>Ada’s notebook</h1><h3>Lab opens its weights</h3>`;
  expect(siteNameOf(html, 'https://ada.blogs.test/a')).toBe('Ada’s notebook');
});

test('reads the name before the headline if the address has it', () => {
  const html = (name: string) =>
    `<title>${name} | Lab opens its weights</title><h1>Lab opens its weights</h1>`;
  expect(siteNameOf(html('Example'), 'https://example.test/a')).toBe('Example');
  expect(siteNameOf(html('Opinion'), 'https://example.test/a')).toBe('example.test');
});

test.each(['_', ' \\ '])('reads the name behind "%s"', (mark) => {
  const html = `<title>Lab opens its weights${mark}Notebook</title><h1>Lab opens its weights</h1>`;
  expect(siteNameOf(html)).toBe('Notebook');
});
