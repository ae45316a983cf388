import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct } from '@/lib/bookmarks/correct';
import { parseCorrection } from '@/lib/bookmarks/parse-correction';
import type { TextField } from '@/lib/bookmarks/typed-correction';
import { readTyped, shownIn, type Typed, typedOf, withTyped } from '@/lib/bookmarks/typed-correction';
import { extractionLimits } from '@/lib/extract/extraction';
import { bookmarkOf } from '../../support/bookmarks';

const take = { speaker: 'The Skeptic', lens: null, verdict: 'skip', text: 'No.' } as const;
const saved = bookmarkOf({
  url: 'https://news.example/heron',
  title: 'Heron',
  authors: ['Ines Vale', 'Tobias Okafor'],
  section: 'Models',
  takes: [take],
});
const corrected = correct(saved, { values: { section: 'Tools' }, takenBack: [] });

const lines = (count: number) => Array.from({ length: count }, (_, at) => `Author ${at}`).join('\n');

describe('what a field shows', () => {
  it('is the bookmark’s value, a list with an entry per line, nothing where there is none', () => {
    expect(typedOf(saved, 'title')).toBe('Heron');
    expect(typedOf(saved, 'authors')).toBe('Ines Vale\nTobias Okafor');
    expect(typedOf(saved, 'publishedAt')).toBe('');
    expect(typedOf(saved, 'takes')).toEqual([take]);
  });

  it('is what was typed, or the page’s own value where that is wanted back', () => {
    expect(shownIn(corrected, {}, 'section')).toBe('Tools');
    expect(shownIn(corrected, { section: 'Papers' }, 'section')).toBe('Papers');
    expect(shownIn(corrected, { section: null }, 'section')).toBe('Models');
  });
});

describe('withTyped', () => {
  it('forgets what the bookmark holds anyway', () => {
    const typed = withTyped(saved, {}, 'title', 'Heron 2');
    expect(typed).toEqual({ title: 'Heron 2' });
    expect(withTyped(saved, typed, 'title', 'Heron')).toEqual({});
  });

  it('wants the page’s own value back only where there is a correction', () => {
    expect(withTyped(saved, { section: 'x' }, 'section', null)).toEqual({});
    expect(withTyped(corrected, {}, 'section', null)).toEqual({ section: null });
  });
});

describe('readTyped', () => {
  it('reads each field as the border would', () => {
    const typed: Typed = {
      title: ' Heron\n again ',
      description: '',
      authors: 'Ines Vale\n\n  Tobias  Okafor \n',
      publishedAt: ' 2026-04-14 ',
      modifiedAt: '2026-04-14T09:30+02:00',
      language: 'pt-br',
      imageUrl: '',
      originalUrl: ' https://report.example/a ',
      section: null,
    };
    expect(readTyped(typed)).toEqual({
      correction: {
        values: {
          title: 'Heron again',
          description: null,
          authors: ['Ines Vale', 'Tobias Okafor'],
          publishedAt: '2026-04-14',
          modifiedAt: '2026-04-14T09:30+02:00',
          language: 'pt-BR',
          imageUrl: null,
          originalUrl: 'https://report.example/a',
        },
        takenBack: ['section'],
      },
      problems: {},
    });
  });

  it.each<[TextField, string, string]>([
    ['title', '  ', 'needsTitle'],
    ['publishedAt', 'yesterday', 'notADate'],
    ['publishedAt', '2026-02-31', 'notADate'],
    ['modifiedAt', '2026-04-14T09:30', 'notADate'],
    ['language', 'english', 'notALanguage'],
    ['imageUrl', 'javascript:alert(1)', 'notAnAddress'],
    ['originalUrl', 'report.example/a', 'notAnAddress'],
  ])('says what is wrong with %s "%s"', (field, text, problem) => {
    expect(readTyped({ [field]: text, section: 'kept' })).toEqual({
      correction: { values: { section: 'kept' }, takenBack: [] },
      problems: { [field]: problem },
    });
  });

  it.each<[TextField, string, string]>([
    ['authors', lines(51), 'tooMany'],
    ['topics', lines(51), 'tooMany'],
    ['authors', lines(1_200), 'tooMany'],
    ['authors', `Ines Vale\n${'x'.repeat(201)}`, 'lineTooLong'],
    ['topics', 'x'.repeat(300), 'lineTooLong'],
    ['title', 'x'.repeat(501), 'tooLong'],
    ['description', 'x'.repeat(2_001), 'tooLong'],
    ['siteName', 'x'.repeat(201), 'tooLong'],
    ['sourceName', 'x'.repeat(201), 'tooLong'],
    ['section', 'x'.repeat(201), 'tooLong'],
    ['imageUrl', `https://news.example/${'x'.repeat(2_048)}`, 'tooLong'],
    ['originalUrl', `https://news.example/${'x'.repeat(2_048)}`, 'tooLong'],
  ])('keeps nothing of %s rather than cut it', (field, text, problem) => {
    expect(readTyped({ [field]: text, language: 'en' })).toEqual({
      correction: { values: { language: 'en' }, takenBack: [] },
      problems: { [field]: problem },
    });
  });

  it('counts what would be kept: no blank lines, no spaces that collapse', () => {
    const authors = `${'\n'.repeat(2_000)}${lines(50)}\n ${' '.repeat(3_000)}`;
    const section = `${' '.repeat(3_000)}${'x'.repeat(200)} `;
    const { correction, problems } = readTyped({ authors, section });
    expect(problems).toEqual({});
    expect(correction.values.authors).toHaveLength(50);
    expect(correction.values.section).toBe('x'.repeat(200));
  });

  it.each([{ text: 'x'.repeat(8_001) }, { speaker: 'x'.repeat(201) }, { lens: 'x'.repeat(201) }])(
    'keeps no takes rather than cut one',
    (change) => {
      expect(readTyped({ takes: [take, { ...take, ...change }] })).toEqual({
        correction: { values: {}, takenBack: [] },
        problems: { takes: 'takeTooLong' },
      });
    },
  );

  it('keeps no takes rather than leave some out', () => {
    const takes = Array(extractionLimits.takes + 1).fill(take);
    expect(readTyped({ takes }).problems).toEqual({ takes: 'tooMany' });
  });

  it('does not let a take go without a word', () => {
    expect(readTyped({ takes: [take, { ...take, text: ' ' }] }).problems).toEqual({
      takes: 'takeNeedsWords',
    });
    expect(readTyped({ takes: [] })).toEqual({
      correction: { values: { takes: [] }, takenBack: [] },
      problems: {},
    });
  });

  it('ignores what an older version kept under another name', () => {
    expect(readTyped({ headline: 'x' } as Typed).correction).toEqual({ values: {}, takenBack: [] });
  });

  it('sends nothing that the border refuses', () => {
    const text = fc.string({ unit: 'binary' });
    const long = fc.tuple(text, fc.nat(600)).map(([word, times]) => word.repeat(times));
    const typed = fc.record(
      {
        title: long,
        description: text,
        authors: long,
        topics: text,
        publishedAt: text,
        language: text,
        originalUrl: text,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(typed, (entries) => {
        const { correction } = readTyped(entries);
        expect(parseCorrection(structuredClone(correction))).toEqual(correction);
      }),
    );
  });
});
