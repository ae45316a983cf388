import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '@/lib/search/fold';

it.each([
  ['Café', 'cafe'],
  ['Cafe\u0301', 'cafe'],
  ['ÉCLAIR', 'eclair'],
  ['ΟΔΌΣ', 'οδοσ'],
  ['ＡＩ', 'ai'],
  ['שָׁלוֹם', 'שלום'],
  ['مُحَمَّد', 'محمد'],
])('folds %s to what people type for it', (text, folded) => {
  expect(fold(text)).toBe(fold(folded));
});

it.each([
  ['バス', 'ハス'],
  ['किताब', 'कतब'],
  ['한', '하'],
])('keeps %s and %s apart', (one, other) => {
  expect(fold(one)).not.toContain(fold(other));
});

it('folds what is folded to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
