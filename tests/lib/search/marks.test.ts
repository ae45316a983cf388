import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '@/lib/search/fold';
import { markRanges } from '@/lib/search/marks';

const marked = (text: string, ...words: string[]) =>
  markRanges(text, words).map(([start, end]) => text.slice(start, end));

it('finds words as they are shown, whatever their case and accents', () => {
  expect(marked('Héron, HERON and herons', 'heron')).toEqual(['Héron', 'HERON', 'heron']);
  expect(marked('Cafe\u0301 life', 'cafe')).toEqual(['Cafe\u0301']);
  expect(marked('小さなモデル。', fold('モデル'))).toEqual(['モデル']);
  expect(marked('the ﬁrst', 'fi')).toEqual(['ﬁ']);
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
