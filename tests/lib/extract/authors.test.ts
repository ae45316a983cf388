import { expect, test } from 'vitest';
import { readAuthors } from '@/lib/extract/authors';
import { pageFrom } from '../../support/page';

const authorsOf = (html: string) => readAuthors(pageFrom(html))?.value ?? [];
const meta = (content: string) => authorsOf(`<meta name="author" content="${content}">`);

test.each([
  ['By Ada Byron', ['Ada Byron']],
  ['Ada Byron, Charles B. Page and Grace Hop', ['Ada Byron', 'Charles B. Page', 'Grace Hop']],
  ['Von Anna Schmidt und Jan van der Berg', ['Anna Schmidt', 'Jan van der Berg']],
  ['Ada Byron &amp; Grace Hop', ['Ada Byron', 'Grace Hop']],
  ['Ada Byron | Senior Reporter', ['Ada Byron']],
  ['Martin Luther King, Jr.', ['Martin Luther King']],
  ['View all posts by Ada Byron', ['Ada Byron']],
])('reads %j', (written, names) => {
  expect(meta(written)).toEqual(names);
});

test.each([
  'Staff',
  'Editorial Team',
  'admin',
  '@adabyron',
  'https://news.example/ada',
  'ada@news.example',
  'By',
  'news.example',
  'Example Daily',
])('takes %j for nobody', (written) => {
  expect(
    authorsOf(
      `<meta property="og:site_name" content="Example Daily"><meta name="author" content="${written}">`,
    ),
  ).toEqual([]);
});

test('follows references in structured data and prefers people to their employer', () => {
  const html = `<h1>Lab opens its weights</h1><script type="application/ld+json">{"@graph":[
    {"@type":"NewsArticle","headline":"Lab opens its weights","author":[{"@id":"#ada"},{"@type":"Organization","name":"Wire Weekly"}]},
    {"@type":"Person","@id":"#ada","name":"Ada Byron"}]}</script>`;
  expect(readAuthors(pageFrom(html))).toEqual({ value: ['Ada Byron'], rule: 'json-ld:author' });
});

test('turns "Last, First" of citation tags round', () => {
  const html =
    '<meta name="citation_author" content="Byron, Ada"><meta name="citation_author" content="Hop, Grace">';
  expect(authorsOf(html)).toEqual(['Ada Byron', 'Grace Hop']);
});

test('reads a byline in the words beside the headline', () => {
  expect(authorsOf('<div><h1>Lab opens its weights</h1><p>By Ada Byron · 19 May 2026</p></div>')).toEqual([
    'Ada Byron',
  ]);
});

test('never takes commenters for authors', () => {
  const html =
    '<h1>Story</h1><div id="comments"><span class="author">Troll Smith</span></div><p>1</p><p>2</p>';
  expect(authorsOf(html)).toEqual([]);
});
