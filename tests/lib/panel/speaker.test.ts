import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { glyphOf, voiceCount, voiceOf } from '@/lib/panel/speaker';

describe('glyphs', () => {
  test.each([
    ['The Futurist', 'F'],
    ['Dr. Mira Okafor', 'M'],
    ['Why it matters', 'M'],
    ['the view from Lagos', 'L'],
    ['Élodie', 'É'],
    ['懐疑派', '懐'],
    ['The', 'T'],
    ['…', '?'],
  ])('stands for %s with %s', (name, glyph) => {
    expect(glyphOf(name)).toBe(glyph);
  });

  test('is one grapheme whatever the name', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect([...graphemes.segment(glyphOf(name))]).toHaveLength(1);
      }),
    );
  });
});

describe('voices', () => {
  test('keep the colours of the well-known cast', () => {
    expect(['The Futurist', 'skeptic', 'The Founder', 'THE BUILDER'].map(voiceOf)).toEqual([1, 2, 3, 4]);
  });

  test('are the same with and without an article', () => {
    expect(voiceOf('The Designer')).toBe(voiceOf('designer'));
  });

  test('are one of six, and stable', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const voice = voiceOf(name);
        expect(voice).toBe(voiceOf(name));
        expect(voice >= 1 && voice <= voiceCount && Number.isInteger(voice)).toBe(true);
      }),
    );
  });
});
