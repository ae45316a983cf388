import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '@/lib/search/fold';
import { firstMark, markRanges } from '@/lib/search/marks';
import { leastProcessorTimeOf } from '../../support/processor-time';

const marked = (text: string, ...words: string[]) =>
  markRanges(text, words).map(([start, end]) => text.slice(start, end));

it('finds words as they are shown, whatever their case and accents', () => {
  expect(marked('Héron, HERON and herons', 'heron')).toEqual(['Héron', 'HERON', 'heron']);
  expect(marked('Cafe\u0301 life', 'cafe')).toEqual(['Cafe\u0301']);
  expect(marked('小さなモデル。', fold('モデル'))).toEqual(['モデル']);
  expect(marked('the ﬁrst', 'fi')).toEqual(['ﬁ']);
  expect(marked('ﾃﾞｰﾀ', fold('データ'))).toEqual(['ﾃﾞｰﾀ']);
  expect(marked('한국'.normalize('NFD'), fold('한국'))).toEqual(['한국'.normalize('NFD')]);
  expect(marked('バスとハス', fold('ハス'))).toEqual(['ハス']);
  expect(marked('ハ\u3099ス', fold('バス'))).toEqual(['ハ\u3099ス']);
});

it('joins what overlaps', () => {
  expect(marked('openness', 'open', 'penn')).toEqual(['openn']);
});

it('marks nothing for no words', () => {
  expect(marked('text', '')).toEqual([]);
});

it('marks stretches that fold to something with the word in it, in order, inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1, maxLength: 3 }), (text, raw) => {
      const word = fold(raw);
      let last = 0;
      for (const [start, end] of markRanges(text, [word])) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(fold(text.slice(start, end))).toContain(word);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

it('finds where the first of some words begins, as marking all of them does', () => {
  const letters = fc.constantFrom(
    'a',
    'b',
    'é',
    'e\u0301',
    'ﬁ',
    'ﾃﾞ',
    'ㄱㅏ',
    '\u1112\u1161\u11ab',
    '汉',
    ' ',
    '😀',
    'x'.repeat(300),
  );
  const texts = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.array(letters, { minLength: 1, maxLength: 2 }), (text, raw) => {
      const words = raw.map(fold);
      expect(firstMark(text, words)).toBe(markRanges(text, words)[0]?.[0] ?? null);
    }),
  );
});

it('costs about what folding the text does', () => {
  const text = 'a café by the sea '.repeat(20_000);
  const folding = leastProcessorTimeOf(() => fold(text));
  expect(leastProcessorTimeOf(() => markRanges(text, ['zeppelin']))).toBeLessThan(4 * folding);
  expect(leastProcessorTimeOf(() => firstMark(`${text} zeppelin`, ['zeppelin']))).toBeLessThan(8 * folding);
});
