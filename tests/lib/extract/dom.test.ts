import { expect, test } from 'vitest';
import { select } from '@/lib/extract/dom';
import { documentFrom } from '../../support/dom';

test('gives the first of many elements, and no more', () => {
  const found = select(documentFrom(`<i id="a"></i>${'<b></b>'.repeat(5_000)}`), 'i, b');
  expect(found).toHaveLength(3_000);
  expect(found[0]?.id).toBe('a');
});
