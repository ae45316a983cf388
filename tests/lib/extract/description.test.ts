import { expect, test } from 'vitest';
import { readDescription } from '@/lib/extract/description';
import { pageFrom } from '../../support/page';

const descriptionOf = (html: string) => readDescription(pageFrom(html))?.value ?? null;

test('skips a description that only repeats the headline or is a mere label', () => {
  const html = `<title>Lab opens its weights</title><meta property="og:description" content="Lab opens its weights">
    <meta name="description" content="News"><meta name="twitter:description" content="A first for the region, and a long wait ends.">`;
  expect(descriptionOf(html)).toBe('A first for the region, and a long wait ends.');
});

test('prefers the visible deck to what was written for search engines', () => {
  const html = `<meta property="og:description" content="Everything about weights, labs and what it means for you.">
    <h1>Lab opens its weights</h1><p class="article-subtitle">A first for the region, and a long wait ends</p><p>The lab said on Tuesday that anyone may use the weights, for any purpose.</p>`;
  expect(readDescription(pageFrom(html))).toEqual({
    value: 'A first for the region, and a long wait ends',
    rule: 'class:deck',
  });
});

test.each([
  ['before the headline', '<p class="excerpt">Another story, and its deck in one line</p><h1>Story</h1>'],
  [
    'below the first paragraph',
    '<h1>Story</h1><p>The lab said on Tuesday that anyone may use the weights, for any purpose.</p><p class="deck">Another story, and its deck in one line</p>',
  ],
  [
    'of a teaser',
    '<h1>Story</h1><a href="/b"><p class="deck">Another story, and its deck in one line</p></a>',
  ],
  ['of a picture', '<h1>Story</h1><div class="caption lead">A lab in winter, seen from the other bank</div>'],
])('takes no deck %s', (_, body) => {
  const declared = '<meta name="description" content="What happened at the lab, in one sentence.">';
  expect(descriptionOf(declared + body)).toBe('What happened at the lab, in one sentence.');
});

test('knows a deck printed as a first paragraph in bold', () => {
  const html = `<meta name="description" content="Everything about weights, labs and what it means for you.">
    <h1>Story</h1><p>By Ada Byron</p><p><strong>A small lab ends a long wait, and others may follow soon.</strong></p>`;
  expect(descriptionOf(html)).toBe('A small lab ends a long wait, and others may follow soon.');
});

test('passes over a byline and the site’s own name', () => {
  const html = `<meta property="og:site_name" content="Example Daily"><meta property="og:description" content="By Ada Byron, Staff">
    <meta name="description" content="Example Daily"><meta name="twitter:description" content="By Friday, all the weights will be out.">`;
  expect(descriptionOf(html)).toBe('By Friday, all the weights will be out.');
});

test('takes the first paragraph of a story that declares nothing', () => {
  const html = `<p>Before the headline there is a long line about cookies and our partners.</p><h1>Story</h1><p>Tuesday</p>
    <p>What happened at the lab on Tuesday, in one sentence.</p><p>More.</p>`;
  expect(descriptionOf(html)).toBe('What happened at the lab on Tuesday, in one sentence.');
});

test('takes no byline for the first paragraph, however much white space its makers put into it', () => {
  const html = `<h1>Story</h1><p>By <a href="/ada">Ada Byron</a>${' '.repeat(40)}<span>19 May 2026</span></p>
    <p>The lab said on Tuesday that anyone may use the weights, for any purpose.</p>`;
  expect(descriptionOf(html)).toBe(
    'The lab said on Tuesday that anyone may use the weights, for any purpose.',
  );
});

test('knows a deck whose words stand in a box of their own inside it', () => {
  const html = `<meta name="description" content="Everything about weights, labs and what it means for you.">
    <h1>Story</h1><div class="standfirst"><p>A first for the region, and a long wait ends</p></div><p>The lab said so on Tuesday.</p>`;
  expect(descriptionOf(html)).toBe('A first for the region, and a long wait ends');
});
