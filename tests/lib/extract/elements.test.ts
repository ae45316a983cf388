import { expect, test } from 'vitest';
import { createElements } from '@/lib/extract/elements';
import { documentFrom } from '../../support/dom';

const elementsOf = (html: string) => createElements(documentFrom(html));
const ids = (elements: readonly Element[]) => elements.map((element) => element.id);

test('finds properties by their name alone, whatever vocabulary they are spelt in, but no metas', () => {
  const html = `<meta itemprop="author" id="a"><p itemprop="author" id="b"><p property="schema:author" id="c">
    <p itemprop="creator Author" id="d"><p property="authority" id="e">`;
  expect(ids(elementsOf(html).byProperty('author'))).toEqual(['b', 'c', 'd']);
});

test('finds links by one of their relations', () => {
  const html = '<a rel="nofollow author" id="a">A</a><a rel="authors" id="b">B</a><link rel="author" id="c">';
  expect(ids(elementsOf(html).byRel('a', 'author'))).toEqual(['a']);
});

test('gives the first of many, and no more', () => {
  const elements = elementsOf(`<div>${'<b></b>'.repeat(5_000)}</div>`);
  expect(elements.byTag('b')).toHaveLength(3_000);
  const [box] = elements.byTag('div');
  expect(elements.below(box as Element, 10)).toHaveLength(10);
});
