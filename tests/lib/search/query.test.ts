import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, queryWords } from '@/lib/search/query';

const conditionsOf = (input: string) => parseQuery(input).conditions;
const word = (text: string, isNot = false) => ({ type: 'word', word: text, isNot });
const day = (text: string) => Date.parse(text);

describe('a query', () => {
  it('is words, folded, without the punctuation around them', () => {
    expect(conditionsOf('  Héron, “läuft”  C++ gpt-4 #agents ')).toEqual(
      ['heron', 'lauft', 'c++', 'gpt-4', '#agents'].map((text) => word(text)),
    );
  });

  it('may refuse a word', () => {
    expect(conditionsOf('-hype')).toEqual([word('hype', true)]);
  });

  it('may hold a phrase, ended or not', () => {
    const phrase = { type: 'phrase', phrase: 'open source', words: ['open', 'source'], isNot: false };
    expect(conditionsOf('"Open  source"')).toEqual([phrase]);
    expect(conditionsOf('"open source')).toEqual([phrase]);
    expect(conditionsOf('-"open source"')).toEqual([{ ...phrase, isNot: true }]);
  });

  it.each([
    ['tag:ai', ['tag'], 'ai', false],
    ['tag:"AI safety"', ['tag'], 'ai safety', true],
    ['SITE:Verge', ['source', 'host'], 'verge', false],
    ['by:vale', ['author'], 'vale', false],
    ['speaker:"The Skeptic"', ['speaker'], 'the skeptic', true],
    ['kind:tool', ['kind'], 'tool', true],
    ['is:starred', ['flag'], 'starred', true],
    ['is:star', ['flag'], 'starred', true],
    ['is:archived', ['status'], 'archived', true],
    ['is:tool', ['kind'], 'tool', true],
    ['is:ship', ['mine'], 'ship', true],
  ])('may filter: %s', (input, fields, label, isExact) => {
    expect(conditionsOf(input)).toEqual([{ type: 'label', fields, label, isExact, isNot: false }]);
  });

  it.each([
    ['before:2026', Number.NEGATIVE_INFINITY, day('2026-01-01')],
    ['before:2026-04', Number.NEGATIVE_INFINITY, day('2026-04-01')],
    ['before:2026-04-14', Number.NEGATIVE_INFINITY, day('2026-04-14')],
    ['after:2026-04-14', day('2026-04-15'), Number.POSITIVE_INFINITY],
    ['after:2026-12', day('2027-01-01'), Number.POSITIVE_INFINITY],
    ['after:2026', day('2027-01-01'), Number.POSITIVE_INFINITY],
  ])('may bound the date: %s', (input, from, until) => {
    expect(conditionsOf(input)).toEqual([{ type: 'date', column: 'dates', from, until, isNot: false }]);
  });

  it.each([
    ['saved:2026-04', day('2026-04-01'), day('2026-05-01')],
    ['saved:2026-04-06..2026-04-12', day('2026-04-06'), day('2026-04-13')],
  ])('may bound when a page was saved: %s', (input, from, until) => {
    expect(conditionsOf(input)).toEqual([{ type: 'date', column: 'savedAt', from, until, isNot: false }]);
  });

  it.each(['saved:', 'saved:2', 'saved:202'])('waits for the rest of %s', (input) => {
    expect(conditionsOf(input)).toEqual([]);
  });

  it.each(['tag:', 'is:', '-', '-tag:', 'before:', 'before:20', 'site:"', '""', '  '])(
    'that is not finished asks for nothing yet: %s',
    (input) => {
      expect(conditionsOf(input)).toEqual([]);
    },
  );

  it.each(['before:soon', 'before:2026-13', 'is:burnt', 'foo:bar', 'https://a.example/b'])(
    'of no known operator is a word: %s',
    (input) => {
      expect(conditionsOf(input)).toEqual([word(input)]);
    },
  );

  it('searches the article text when told to', () => {
    expect(parseQuery('in:text heron')).toEqual({ conditions: [word('heron')], inText: true });
    expect(parseQuery('heron').inText).toBe(false);
  });

  it('says which words to mark: not the refused ones, not the filters', () => {
    expect(queryWords(parseQuery('heron "open source" -hype tag:ai'))).toEqual(['heron', 'open source']);
  });

  it('is read whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (input) => {
        for (const condition of conditionsOf(input)) {
          if (condition.type === 'word') expect(condition.word).toMatch(/^\S+$/);
        }
      }),
    );
  });
});
