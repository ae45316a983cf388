import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '@/lib/search/words';
import { leadingTerm, prefixesOf, tokensOf } from '@/lib/story/terms';

const termsOf = (text: string) => tokensOf(text).map(({ term }) => term);

describe('the terms of a text', () => {
  it.each([
    ['Quillworks’ phones, Heron’s phone', ['quillwork', 'phone', 'heron', 'phone']],
    ['EU fines Lumen €200m over 40,000 apps', ['eu', 'fine', 'lumen', '200', 'over', '40000', 'app']],
    ['GPT-5.2 für 5,2 Millionen', ['gpt', '5.2', 'fur', '5.2', 'millionen']],
    ['companies, company, bus, gas, class', ['company', 'company', 'bus', 'gas', 'class']],
    ['開源模型發布', ['開源', '源模', '模型', '型發', '發布']],
    ['a b 7', ['7']],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('keep the form that was written', () => {
    expect(tokensOf('Heron’s Éclairs').map(({ form }) => form)).toEqual(['Heron', 'Éclairs']);
  });
});

it('whatever a pack keeps as a word begins as its term is asked for', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[$€£]?[A-Za-zÀ-ÿ0-9][A-Za-zÀ-ÿ0-9.,'-]{0,12}$/), (text) => {
      for (const word of wordsIn(text)) {
        const term = leadingTerm(word);
        if (term !== null)
          expect(
            prefixesOf(term).some((prefix) => word.startsWith(prefix)),
            `${word} → ${term}`,
          ).toBe(true);
      }
    }),
    { numRuns: 3_000 },
  );
});
