import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '@/lib/search/fold';
import { wordsIn } from '@/lib/search/words';

/** The plain way. */
function slowWordsIn(text: string): string[] {
  const edge = /[.,;:!?…'"“”‘’«»‹›()[\]{}<>*_]/;
  return fold(text)
    .split(/\s+/)
    .map((word) => {
      const chars = word.split('');
      while (chars.length > 0 && edge.test(chars[0] ?? '')) chars.shift();
      while (chars.length > 0 && edge.test(chars.at(-1) ?? '')) chars.pop();
      return chars.join('');
    })
    .filter((word) => word !== '');
}

it.each([
  ['“Agents,” she said (again).', ['agents', 'she', 'said', 'again']],
  ['C++ and #agents by @heron', ['c++', 'and', '#agents', 'by', '@heron']],
  ["it's state-of-the-art", ["it's", 'state-of-the-art']],
  ['… *** ()', []],
  ['', []],
])('finds in %s its words, without what stands around them', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

it('finds the same as splitting at white space and trimming each word', () => {
  const char = fc.oneof(
    fc.constantFrom(...'ab雨é.,…“”()*_\n\t \u00a0\u1680\u2028\u2029\u3000\ufeff\u0085'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(char), (chars) => {
      const text = chars.join('');
      expect(wordsIn(text)).toEqual(slowWordsIn(text));
    }),
  );
});

it('knows every white space there is', () => {
  const spaces = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((char) =>
    /\s/.test(char),
  );
  for (const space of spaces) expect(wordsIn(`one${space}two`)).toEqual(['one', 'two']);
});
