import { expect, test } from 'vitest';
import { readTitle } from '@/lib/extract/title';
import { pageFrom } from '../../support/page';

const titleOf = (html: string, address?: string) => readTitle(pageFrom(html, address))?.value;

test('prefers the visible headline when the page’s data says the same', () => {
  const html = `<title>Lab opens its weights - what it means | Example</title><meta property="og:title" content="Lab opens its weights – Example">
    <h1>Lab opens its weights</h1>`;
  expect(readTitle(pageFrom(html))).toEqual({ value: 'Lab opens its weights', rule: 'heading' });
});

test('does not take a site’s name in the first heading for the headline', () => {
  const html = `<title>Lab opens its weights | Example Daily</title><meta property="og:site_name" content="Example Daily"><h1>Example Daily</h1>`;
  expect(titleOf(html)).toBe('Lab opens its weights');
});

test('finds the headline in a second-level heading below the blog’s own name', () => {
  const html =
    '<title>My Little Blog » Lab opens its weights</title><h1>My Little Blog</h1><h2>Other things I wrote</h2><h2>Lab opens its weights</h2>';
  expect(titleOf(html)).toBe('Lab opens its weights');
});

test('leaves the kicker inside a heading out, as the page’s data do', () => {
  const html = `<meta property="og:title" content="Lab opens its weights"><h1><small>Models in the open</small><br>Lab opens its weights</h1>`;
  expect(readTitle(pageFrom(html))).toEqual({ value: 'Lab opens its weights', rule: 'heading' });
});

test('keeps the kicker where the data have it too', () => {
  const html = `<meta property="og:title" content="Models: Lab opens its weights"><h1>Models: Lab opens its weights</h1>`;
  expect(titleOf(html)).toBe('Models: Lab opens its weights');
});

test('does not take a heading that links to the front page for the headline', () => {
  const html = `<title>Go on | A Long Name for a Little Blog</title><h1><a href="/">A Long Name for a Little Blog</a></h1><h1>Go on</h1>
    <meta property="og:title" content="Go on">`;
  expect(titleOf(html)).toBe('Go on');
});

test('prefers the page’s own headline to one written for social networks', () => {
  const html = `<meta property="og:title" content="You won’t believe what this lab did with its weights | Example">
    <h1>Lab opens its weights to everyone</h1><h1>Read on</h1>`;
  expect(readTitle(pageFrom(html))).toEqual({
    value: 'Lab opens its weights to everyone',
    rule: 'heading',
  });
});

test.each([
  ['that is about something else', '<h1>Our readers recommend</h1>'],
  ['of two on the matter', '<h1>More weights for everyone</h1><h1>Who else has weights</h1>'],
])('takes no heading %s', (_, headings) => {
  const html = `<meta property="og:title" content="Lab opens its weights">${headings}`;
  expect(titleOf(html)).toBe('Lab opens its weights');
});

test('falls back to the first heading when the page has no metadata', () => {
  expect(titleOf('<h1>Short</h1>')).toBe('Short');
});

test.each([
  ['Lab opens its weights | Example Daily', 'Lab opens its weights'],
  ['Lab opens its weights | Example Daily | Models', 'Lab opens its weights'],
  ['Example Daily: Lab opens its weights', 'Example Daily: Lab opens its weights'],
  ['Example Daily - Lab opens its weights', 'Lab opens its weights'],
  ['GPT-5 - is it enough? - Example Daily', 'GPT-5 - is it enough?'],
  ['Example Daily', 'Example Daily'],
])('cuts the site’s name from %j', (written, title) => {
  expect(
    titleOf(
      `<title>${written}</title><meta name="application-name" content="Example Daily">`,
      'https://daily.test/',
    ),
  ).toBe(title);
});

test('reads doubly escaped headlines as words and keeps element names', () => {
  expect(
    titleOf(
      '<meta property="og:title" content="Ben &amp;amp; Ada&amp;#39;s &amp;lt;canvas&amp;gt; <em>talk</em>">',
    ),
  ).toBe("Ben & Ada's <canvas> talk");
});

test('ignores headings in navigation, sidebars and comments', () => {
  const html =
    '<nav><h1>Menu</h1></nav><div class="comments"><h1>Forty replies</h1></div><article><p>x</p><p>y</p><h1>The story</h1></article>';
  expect(titleOf(html)).toBe('The story');
});
