import { expect, test } from 'vitest';
import { select } from '@/lib/extract/dom';
import { documentFrom } from '../../support/dom';

test('gives the first of many elements, and no more', () => {
  const found = select(documentFrom(`<i id="a"></i>${'<b></b>'.repeat(5_000)}`), 'i, b');
  expect(found).toHaveLength(3_000);
  expect(found[0]?.id).toBe('a');
});

test('searches no more than the beginning of a page of very many elements', () => {
  const html = `<i class="x"></i>${'<b></b>'.repeat(45_000)}<i class="x"></i>`;
  const found = select(documentFrom(html), 'i.x, u');
  expect(found).toHaveLength(1);
});
