import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCorrection } from '@/lib/bookmarks/parse-correction';
import { extractionLimits } from '@/lib/extract/extraction';

const take = { speaker: 'The Skeptic', lens: null, verdict: 'skip', text: 'No.' };

describe('parseCorrection', () => {
  it.each([
    { title: 'Heron' },
    { description: null, section: null },
    { authors: ['Ines Vale', 'Tobias Okafor'], topics: [] },
    { publishedAt: '2026-04-14', modifiedAt: '2026-04-14T09:30:00+02:00' },
    { language: 'pt-BR', kind: 'tool' },
    { imageUrl: 'https://news.example/a.png', originalUrl: null },
    { takes: [take] },
    {},
  ])('reads %j', (values) => {
    expect(parseCorrection({ values, takenBack: ['title'] })).toEqual({ values, takenBack: ['title'] });
  });

  it.each([
    { title: '' },
    { title: null },
    { title: ' Heron' },
    { title: 'x'.repeat(extractionLimits.title + 1) },
    { title: 'one\ntwo' },
    { section: 7 },
    { authors: 'Ines Vale' },
    { authors: Array(extractionLimits.authors + 1).fill('x') },
    { publishedAt: '14 April 2026' },
    { publishedAt: '2026-02-31' },
    { modifiedAt: '2026-04-14T09:30' },
    { language: 'english' },
    { kind: 'burnt' },
    { imageUrl: 'javascript:alert(1)' },
    { originalUrl: 'data:text/html,x' },
    { originalUrl: 'https://me:secret@news.example/' },
    { takes: [{ ...take, verdict: 'watch' }] },
    { takes: [{ ...take, text: '' }] },
    { takes: [{ ...take, more: 1 }] },
    { canonicalUrl: 'https://news.example/' },
    { url: 'https://news.example/' },
    { evidence: {} },
    { asRead: {} },
    JSON.parse('{"__proto__":"x"}'),
  ])('refuses %j', (values) => {
    expect(parseCorrection({ values, takenBack: [] })).toBeNull();
  });

  it.each([
    null,
    'x',
    {},
    { values: {} },
    { values: null, takenBack: [] },
    { values: {}, takenBack: ['url'] },
  ])('refuses %j as a whole', (value) => {
    expect(parseCorrection(value)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (values, takenBack) => {
        parseCorrection({ values, takenBack });
        parseCorrection({ values: { title: values, authors: takenBack, takes: [values] }, takenBack: [] });
      }),
    );
  });
});
