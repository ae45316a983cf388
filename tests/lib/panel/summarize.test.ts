import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxSummaryLength, summarizeTake } from '@/lib/panel/summarize';

const summarize = (text: string) => summarizeTake({ text });

describe('a take in one line', () => {
  test('is its first whole thought', () => {
    expect(summarize('Cheap tokens change who can afford to experiment. The rest is noise.')).toBe(
      'Cheap tokens change who can afford to experiment.',
    );
  });

  test('skips the throat-clearing', () => {
    expect(summarize('The thesis here is that small models win on latency. More follows.')).toBe(
      'Small models win on latency.',
    );
    expect(summarize('To be fair, the demo never crashed in a week of use.')).toBe(
      'The demo never crashed in a week of use.',
    );
  });

  test('prefers the sentence that names its thesis', () => {
    expect(summarize('Nice charts, lovely logo. The real question is who pays for the second year.')).toBe(
      'The real question is who pays for the second year.',
    );
  });

  test('does not open with a question when an answer follows', () => {
    expect(summarize('Who asked for this new kind of keyboard? Nobody did, and that is why it sells.')).toBe(
      'Nobody did, and that is why it sells.',
    );
  });

  test('ends long sentences after a clause', () => {
    const text = `${'The scheduler keeps every accelerator in the rack busy'} — ${'which nobody else has managed at this price, in this form, or with so few people on call over a long weekend'}.`;
    expect(summarize(text)).toBe('The scheduler keeps every accelerator in the rack busy…');
  });

  test('keeps the case of names written small', () => {
    expect(summarize('nanoBox is the cleanest starting point for a weekend.')).toBe(
      'nanoBox is the cleanest starting point for a weekend.',
    );
  });

  test('reads full stops of other scripts', () => {
    expect(
      summarize('这个模型的速度比上一代快了三倍，而且价格更低，对小团队来说意义重大。其余的都是宣传。'),
    ).toBe('这个模型的速度比上一代快了三倍，而且价格更低，对小团队来说意义重大。');
  });

  test('fills the line with one monstrous word rather than saying nothing', () => {
    const word = 'Donaudampfschifffahrtselektrizitäten'.repeat(8);
    expect(summarize(word)).toBe(`${word.slice(0, maxSummaryLength - 1)}…`);
    const flags = '🇩🇪'.repeat(60);
    expect(summarize(flags)).toBe(`${'🇩🇪'.repeat(34)}…`);
  });

  test('does not stop right before a long address', () => {
    const address = `https://example.com/${'a'.repeat(300)}`;
    expect(summarize(`See ${address}`)).toBe(`See https://example.com/…`);
    expect(summarize(`See ${address.replaceAll(/\W/g, '')}`)).toMatch(/^See httpsexamplecoma{100,}…$/);
  });
});

describe('every summary', () => {
  const word = fc.constantFrom(
    'agents',
    'U.S.',
    'v2.5',
    '20%',
    'ship,',
    'so',
    'done.',
    'why?',
    '—',
    'and',
    '“yes.”',
    'x'.repeat(60),
    '价格。',
  );
  const prose = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(' '));

  test('stays within its bound', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ maxLength: 600 })), (text) => {
        expect(summarize(text).length).toBeLessThanOrEqual(maxSummaryLength);
      }),
    );
  });

  test('is part of the text, but for its first letter and the ellipsis', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const summary = summarize(text).replace(/…$/, '').toLowerCase();
        expect(text.replace(/\s+/g, ' ').toLowerCase()).toContain(summary);
      }),
    );
  });

  test('never cuts a word that leaves room for a thought before it', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const words = new Set(text.toLowerCase().split(/[\s,;:—…]+/));
        const last =
          summarize(text)
            .toLowerCase()
            .split(/[\s,;:—…]+/)
            .filter(Boolean)
            .at(-1) ?? '';
        expect(last === '' || words.has(last) || /价格。/.test(last)).toBe(true);
      }),
    );
  });

  test('says something, however long its words, and never half a character', () => {
    const monster = fc.constantFrom(
      'y'.repeat(117),
      'ÿ'.repeat(400),
      '🇩🇪'.repeat(90),
      '👩‍👩‍👧'.repeat(40),
      '价格'.repeat(99),
    );
    const monstrous = fc.array(fc.oneof(word, monster), { minLength: 1, maxLength: 12 });
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const partsOf = (text: string) =>
      [...graphemes.segment(text)].map(({ segment }) => segment.toLowerCase());
    fc.assert(
      fc.property(monstrous, (words) => {
        const text = words.join(' ');
        const summary = summarize(text).replace(/…$/, '');
        expect(summarize(text).length).toBeLessThanOrEqual(maxSummaryLength);
        expect(text.toLowerCase()).toContain(summary.toLowerCase());
        expect(summary === '' && /[\p{L}\p{N}]/u.test(text)).toBe(false);
        const whole = new Set(partsOf(text));
        for (const part of partsOf(summary)) expect(whole).toContain(part);
      }),
    );
  });
});
