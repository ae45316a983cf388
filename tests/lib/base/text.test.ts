import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, foldText, tidyParagraphs, tidyText } from '@/lib/base/text';

const anyText = fc
  .string({ unit: 'binary', maxLength: 300 })
  .map((text) => `${text}\ud800 \n\n${text}\u0000\udc00`);

describe('tidyText', () => {
  test('makes one line of text broken by white space', () => {
    expect(tidyText('  A\n\t story\u00a0 told ', 100)).toBe('A story told');
  });

  test('drops what cannot be stored or poses on screen, and keeps what emoji and Persian need', () => {
    expect(tidyText('a\u0000b\ud800c\u202ed\u200be', 100)).toBe('abcde');
    expect(tidyText('👩\u200d💻 می\u200cخواهم', 100)).toBe('👩\u200d💻 می\u200cخواهم');
  });

  test('cuts a megabyte to its bound', () => {
    expect(tidyText('x'.repeat(1_000_000), 500)).toHaveLength(500);
  });

  test('is bounded, well formed and idempotent for any text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, maxLength) => {
        const tidy = tidyText(text, maxLength);
        expect(tidy.length).toBeLessThanOrEqual(maxLength);
        expect(tidy).not.toMatch(/\p{Cs}|[^\P{Cc}\s]|\s\s/u);
        expect(tidyText(tidy, maxLength)).toBe(tidy);
      }),
    );
  });
});

describe('tidyParagraphs', () => {
  test('keeps paragraphs apart by one blank line', () => {
    expect(tidyParagraphs('One\nline.\n \n\n\nTwo.', 100)).toBe('One line.\n\nTwo.');
  });

  test('is bounded and idempotent for any text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, maxLength) => {
        const tidy = tidyParagraphs(text, maxLength);
        expect(tidy.length).toBeLessThanOrEqual(maxLength);
        expect(tidyParagraphs(tidy, maxLength)).toBe(tidy);
      }),
    );
  });
});

test('cutText never leaves half an emoji or a trailing space', () => {
  expect(cutText('ab😀', 3)).toBe('ab');
  expect(cutText('ab cd', 3)).toBe('ab');
});

test('foldText makes spellings of one name equal', () => {
  expect(foldText('Zoë  de-Vries')).toBe(foldText('ZOE DE VRIES'));
});

test('foldText keeps letters and digits of every script and nothing else', () => {
  const slowly = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const wellFormed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  fc.assert(
    fc.property(wellFormed, (text) => {
      expect(foldText(text)).toBe(slowly(text));
    }),
  );
  for (const text of [
    'Straße',
    'L’été – №5',
    'Ελλάδα',
    'Ёлка',
    'ガーディアン',
    '한국어',
    'हिन्दी',
    'العَرَبِيَّة',
    '𠮷野家 🦝',
  ])
    expect(foldText(text)).toBe(slowly(text));
});
