import { expect, test } from 'vitest';
import { createFurniture } from '@/lib/extract/furniture';
import { documentFrom } from '../../support/dom';

const paragraphs = '<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>';

/** Whether the element with the id `x` stands beside the story. */
function isFurniture(html: string): boolean {
  const document = documentFrom(html);
  const [element] = [...document.querySelectorAll('#x')];
  if (!element) throw new Error('no #x');
  return createFurniture(document)(element);
}

test.each([
  ['navigation', '<nav><ul><li><a id="x">A</a></li></ul></nav>'],
  ['a sidebar', `<div class="site-sidebar"><h3 id="x">More</h3></div>${paragraphs}`],
  [
    'comments, with a headline of their own',
    `<div id="comments"><h1 id="x">9 comments</h1></div>${paragraphs}`,
  ],
  ['hidden parts', `<div hidden><p id="x">Zero.</p></div>${paragraphs}`],
  ['parts hidden from readers of screens', `<div aria-hidden="true"><p id="x">Zero.</p></div>${paragraphs}`],
  ['parts beside by their role', `<div role="complementary"><p id="x">Zero.</p></div>${paragraphs}`],
])('knows %s', (_, html) => {
  expect(isFurniture(html)).toBe(true);
});

test.each([
  [
    'the paragraphs of a page called "has-sidebar"',
    `<div class="has sidebar"><p id="x">Zero.</p>${paragraphs}</div>`,
  ],
  ['a headline in an aside', `<aside><h1 id="x">Story</h1></aside>${paragraphs}`],
  ['what stands in a form, which may be named anything', `<form class="menu"><p id="x">Zero.</p></form>`],
  [
    'words that merely contain such a name',
    `<div class="headline-madison"><p id="x">Zero.</p></div>${paragraphs}`,
  ],
])('leaves %s to the story', (_, html) => {
  expect(isFurniture(html)).toBe(false);
});

test('is not led in a circle by a form whose field is called "parentElement"', () => {
  expect(isFurniture('<form><input name="parentElement"><b id="x">deep</b></form>')).toBe(false);
});

test('climbs a thousand levels', () => {
  expect(isFurniture(`${'<b>'.repeat(1_000)}<i id="x">deep</i>`)).toBe(false);
});
