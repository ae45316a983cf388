import { expect, test } from 'vitest';
import { linkHref, property } from '@/lib/extract/readers';
import { pageFrom } from '../../support/page';

test('finds properties by their name alone, whatever vocabulary they are spelt in, but no metas', () => {
  const html = `<meta itemprop="author" content="a"><p itemprop="author">b<p property="schema:author">c
    <p itemprop="creator Author">d<p property="authority">e`;
  const texts = property('author').read(pageFrom(html));
  expect(texts.map((text) => text.trim())).toEqual(['b', 'c', 'd']);
});

test('finds links by one of their relations', () => {
  const html =
    '<link rel="shortlink Canonical" href="/a"><link rel="canonicals" href="/b"><a rel="canonical" href="/c">C</a>';
  expect(linkHref('canonical').read(pageFrom(html))).toEqual(['/a']);
});
