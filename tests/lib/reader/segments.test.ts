import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinParagraphs, placeParagraphs, splitText } from '@/lib/reader/paragraphs';
import { segmentsOf } from '@/lib/reader/segments';

const paragraphs = placeParagraphs(splitText('One two three.\n\n\n\nFour  five.\n \nSix.'));
const whole = joinParagraphs(paragraphs);

describe('splitText', () => {
  it('splits at blank lines and counts one unit between paragraphs', () => {
    expect(paragraphs).toEqual([
      { text: 'One two three.', start: 0 },
      { text: 'Four  five.', start: 15 },
      { text: 'Six.', start: 27 },
    ]);
    for (const { text, start } of paragraphs) expect(whole.slice(start, start + text.length)).toBe(text);
  });

  it('has none where there are no words', () => {
    expect(splitText(' \n\n ')).toEqual([]);
  });
});

describe('segmentsOf', () => {
  it('reaches over paragraphs, and lets the shorter of two stand for what both cover', () => {
    const segments = segmentsOf(paragraphs, [{ start: 4, end: 19 }, null, { start: 8, end: 13 }]);
    expect(segments[0]?.map(({ text, owner, isFirst }) => [text, owner, isFirst])).toEqual([
      ['One ', null, false],
      ['two ', 0, true],
      ['three', 2, true],
      ['.', 0, false],
    ]);
    expect(segments[1]?.map(({ text, owner }) => [text, owner])).toEqual([
      ['Four', 0],
      ['  five.', null],
    ]);
    expect(segments[2]).toEqual([{ text: 'Six.', marks: [], owner: null, isFirst: false }]);
  });

  it('loses no character and covers each exactly as its highlights do', () => {
    const passage = fc
      .tuple(fc.nat(whole.length), fc.nat(whole.length))
      .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
    fc.assert(
      fc.property(fc.array(fc.option(passage), { maxLength: 8 }), (passages) => {
        const segments = segmentsOf(paragraphs, passages);
        const firsts = segments.flat().filter(({ isFirst }) => isFirst);
        expect(new Set(firsts.map(({ owner }) => owner)).size).toBe(firsts.length);
        segments.forEach((parts, index) => {
          const { text, start } = paragraphs[index] ?? { text: '', start: 0 };
          expect(parts.map((part) => part.text).join('')).toBe(text);
          let at = start;
          for (const { text: part, marks, owner } of parts) {
            for (let place = at; place < at + part.length; place++) {
              const over = passages.flatMap((one, mark) =>
                one && one.start <= place && place < one.end ? [mark] : [],
              );
              expect(marks).toEqual(over);
            }
            expect(owner === null).toBe(marks.length === 0);
            at += part.length;
          }
        });
      }),
    );
  });
});
