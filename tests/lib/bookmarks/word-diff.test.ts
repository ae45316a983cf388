import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPart, diffWords } from '@/lib/bookmarks/word-diff';

const shown = (parts: readonly DiffPart[]) =>
  parts
    .map(({ change, text }) => ({ kept: text, removed: `[-${text}]`, added: `[+${text}]` })[change])
    .join('');

describe('diffWords', () => {
  it('marks whole words, the old before the new', () => {
    expect(shown(diffWords('Heron runs on a phone', 'Heron runs well on two phones'))).toBe(
      'Heron runs [+well ]on [-a phone][+two phones]',
    );
  });

  it('finds words where no spaces part them', () => {
    expect(shown(diffWords('東京で発表しました', '大阪で発表しました'))).toBe('[-東京][+大阪]で発表しました');
    expect(shown(diffWords('модель вышла вчера', 'модель вышла сегодня'))).toBe(
      'модель вышла [-вчера][+сегодня]',
    );
  });

  it('takes white space for no difference', () => {
    expect(diffWords('a  b', 'a b ').every(({ change }) => change === 'kept')).toBe(true);
  });

  it('gives up on texts that have nothing in common, soon', () => {
    const words = (stem: string) => Array.from({ length: 4_000 }, (_, at) => `${stem}${at}`).join(' ');
    const parts = diffWords(words('a'), words('b'));
    expect(parts.map(({ change }) => change)).toEqual(['removed', 'added']);
  });

  it('holds all of both texts, in order', () => {
    const word = fc.constantFrom('a', 'b', 'the', 'chip', '東京', '–', '“x”', '\n\n', 'é');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    const squeeze = (part: string) => part.replace(/\s+/g, '');
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
        const parts = diffWords(before, after);
        const without = (left: DiffPart['change']) =>
          squeeze(
            parts
              .filter(({ change }) => change !== left)
              .map((part) => part.text)
              .join(''),
          );
        expect(without('added')).toBe(squeeze(before));
        expect(without('removed')).toBe(squeeze(after));
      }),
    );
  });
});
