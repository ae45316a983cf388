import { expect, test } from 'vitest';
import type { Take } from '@/lib/extract/extraction';
import { readKind } from '@/lib/extract/kind';
import { pageFrom } from '../../support/page';

const judged: Take = { speaker: 'The Skeptic', lens: null, verdict: 'skip', text: 'No.' };
const kindOf = (html: string, address?: string, takes: readonly Take[] = []) =>
  readKind(pageFrom(html, address), [], takes)?.value ?? null;
const data = (type: string) =>
  `<script type="application/ld+json">{"@type":"${type}","name":"A name"}</script>`;
const sentence =
  'The lab said on Tuesday that anyone may use the weights, for any purpose, without asking first.';
const openGraph = (type: string) => `<meta property="og:type" content="${type}">`;

test.each([
  [openGraph('article'), 'article'],
  [data('NewsArticle'), 'article'],
  [data('SoftwareApplication'), 'tool'],
  [data('QAPage'), 'discussion'],
  [data('CollectionPage') + openGraph('article'), 'page'],
  [data('VideoObject'), 'video'],
  [data('VideoObject') + openGraph('article'), 'article'],
  [data('Product') + openGraph('article'), 'article'],
  ['<meta name="citation_title" content="On weights">', 'paper'],
  [`<meta name="citation_title" content="On weights">${data('DiscussionForumPosting')}`, 'discussion'],
  ['<meta property="article:published_time" content="2026-05-19">', 'article'],
  [openGraph('video.other'), 'video'],
  [openGraph('website'), null],
])('%s makes a page of kind %s', (html, kind) => {
  expect(kindOf(html)).toBe(kind);
});

test.each([
  'https://news.example/',
  'https://news.example/de/',
  'https://news.example/tag/ai',
  'https://news.example/category/ai/page/2/',
  'https://news.example/author/jane-doe',
  'https://news.example/search?q=ai',
  'https://news.example/2026/05/',
])('a list of stories is a page, whatever it declares: %s', (address) => {
  expect(kindOf(/2026/.test(address) ? '' : openGraph('article'), address) ?? 'page').toBe('page');
});

test.each([
  'https://news.example/topics/alert20190402.html',
  'https://news.example/archives/2562',
  'https://news.example/tag/ai/some-story',
])('a story below a list is an article: %s', (address) => {
  expect(kindOf(openGraph('article'), address)).toBe('article');
});

test('knows a story that declares nothing by its prose', () => {
  expect(kindOf(`<main>${`<p>${sentence}</p>`.repeat(3)}</main>`)).toBe('article');
  expect(kindOf(`<div>${`${sentence}<br><br>`.repeat(3)}</div>`)).toBe('article');
});

test('does not take a list of stories with their decks for prose', () => {
  expect(
    kindOf(`<main>${`<article><h2>Story</h2><p>${sentence}</p></article>`.repeat(9)}</main>`),
  ).toBeNull();
});

test.each([
  'https://blog.example/2026/05/a-lab-opens',
  'https://blog.example/20260519/58406128',
  'https://letter.example/tech/2026-05-19',
])('knows a story by the date in its address: %s', (address) => {
  expect(kindOf('<p>Short.</p>', address)).toBe('article');
});

test('calls a page whose panel gives verdicts a tool', () => {
  expect(kindOf(openGraph('article'), undefined, [judged])).toBe('tool');
  expect(kindOf(openGraph('article'), undefined, [{ ...judged, verdict: null }])).toBe('article');
});
