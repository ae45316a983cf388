import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyQuote } from '@/lib/bookmarks/edit';
import { joinParagraphs, placeParagraphs, splitText } from '@/lib/reader/paragraphs';
import { QuoteFinder } from '@/lib/reader/quotes';
import { processorTimeOf } from '../../support/processor-time';

const text = joinParagraphs(
  placeParagraphs(splitText('A smart art dealer sold art.\n\nThe stove  is broken.\n \nThe art of it.')),
);
const finder = new QuoteFinder(text);
const found = (quote: string) => {
  const passage = finder.find(quote);
  return passage && text.slice(passage.start, passage.end);
};

describe('a quote is found', () => {
  it('whatever the white space, also over several paragraphs', () => {
    expect(found('stove is broken')).toBe('stove  is broken');
    expect(found('sold art. The stove is')).toBe('sold art.\nThe stove  is');
    expect(found('sold art.The stove')).toBe('sold art.\nThe stove');
  });

  it('as a word before it is found as a part of one', () => {
    expect(finder.find('art')?.start).toBe(text.indexOf(' art') + 1);
    expect(found('mar')).toBe('mar');
  });

  it('or not at all', () => {
    expect(finder.find('a broken stove')).toBeNull();
    expect(finder.find('  ')).toBeNull();
    expect(new QuoteFinder('').find('x')).toBeNull();
  });
});

describe('what is selected', () => {
  const select = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return finder.quoteFor({ start, end: start + words.length });
  };

  it('is kept without the space around it', () => {
    expect(select(' dealer ')).toBe('dealer');
    expect(finder.quoteFor({ start: 1, end: 2 })).toBe('');
  });

  it('takes in the words around it where it would else be found elsewhere', () => {
    expect(select('art', text.indexOf('sold'))).toBe('sold art.');
    expect(select('art', text.indexOf('The art'))).toBe('The art of');
  });

  const words = fc.constantFrom('art', 'the', 'AI', 'chip', '東京', 'a', '“x”', 'ﬁ', '😀', 'is.');
  const paragraph = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
  const texts = fc.array(paragraph, { minLength: 1, maxLength: 5 });

  it('is found again where it was selected, or where the same words stand before', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (paragraphs, one, other) => {
        const whole = joinParagraphs(placeParagraphs(splitText(paragraphs.join('\n\n'))));
        const [start, end] = [one % (whole.length + 1), other % (whole.length + 1)].sort((a, b) => a - b);
        const selected = whole.slice(start, end);
        const own = new QuoteFinder(whole);
        const quote = own.quoteFor({ start: start ?? 0, end: end ?? 0 });
        const passage = own.find(tidyQuote(quote));
        fc.pre(selected.isWellFormed()); // nobody selects half an emoji
        if (selected.trim() === '') {
          expect(quote).toBe('');
          return;
        }
        if (!passage) throw new Error(`${quote} is not found`);
        const holds = passage.start <= (start ?? 0) + (selected.length - selected.trimStart().length);
        expect(holds).toBe(true);
        expect(whole.slice(passage.start, passage.end).replace(/\s/g, '')).toBe(quote.replace(/\s/g, ''));
        expect(quote.replace(/\s/g, '')).toContain(selected.replace(/\s/g, ''));
      }),
    );
  });

  it('agrees with a search that goes through every place', () => {
    fc.assert(
      fc.property(texts, paragraph, (paragraphs, quote) => {
        const whole = joinParagraphs(placeParagraphs(splitText(paragraphs.join('\n\n'))));
        const wanted = quote.replace(/\s/g, '');
        const places: string[] = [];
        for (let start = 0; start < whole.length; start++)
          for (let end = start + 1; end <= whole.length && end - start < 80; end++) {
            const part = whole.slice(start, end);
            if (part === part.trim() && part.replace(/\s/g, '') === wanted) places.push(`${start}-${end}`);
          }
        const passage = new QuoteFinder(whole).find(quote);
        if (places.length === 0) expect(passage).toBeNull();
        else expect(places).toContain(passage && `${passage.start}-${passage.end}`);
      }),
      { numRuns: 60 },
    );
  });

  it('costs little however long and monotonous the text', () => {
    const whole = 'ab '.repeat(66_000);
    const own = new QuoteFinder(whole);
    const spent = processorTimeOf(() => {
      for (let number = 0; number < 200; number++) own.find(`b${'ab'.repeat(number)}`);
      own.quoteFor({ start: 150_000, end: 150_002 });
    });
    expect(spent).toBeLessThan(2_000);
  });
});
