import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Extraction, extractionLimits } from '@/lib/extract/extraction';
import { parseExtraction } from '@/lib/extract/parse-extraction';

const sound: Extraction = {
  url: 'https://news.example/story',
  canonicalUrl: 'https://news.example/story',
  originalUrl: null,
  kind: 'article',
  title: 'Lab Opens Its Weights',
  description: 'A short deck.',
  authors: ['Ada Byron'],
  siteName: 'Example Daily',
  sourceName: null,
  publishedAt: '2026-05-19T10:00:00+02:00',
  modifiedAt: '2026-05-20',
  imageUrl: 'https://news.example/a.png',
  language: 'en-GB',
  section: 'Models',
  topics: ['weights'],
  takes: [{ speaker: 'The Skeptic', lens: 'Reality Check', verdict: 'skip', text: 'Wait for the tests.' }],
  text: 'One.\n\nTwo.',
  wordCount: 2,
  evidence: { title: 'tag:h1' },
};

/** Objects whose keys are often the right ones and whose values seldom are. */
const almostExtraction = fc.record(
  Object.fromEntries(
    Object.entries(sound).map(([key, value]) => [
      key,
      fc.oneof(fc.constant(value), fc.anything(), fc.string({ unit: 'binary' })),
    ]),
  ),
  { requiredKeys: [] },
);

describe('parseExtraction', () => {
  test('keeps a sound extraction as it is', () => {
    expect(parseExtraction(sound)).toEqual(sound);
  });

  test.each([
    undefined,
    null,
    'text',
    [],
    {},
    { ...sound, url: 'javascript:alert(1)' },
    { ...sound, url: 7 },
  ])('refuses what names no page: %j', (value) => {
    expect(parseExtraction(value)).toBeNull();
  });

  test('lets only web addresses through', () => {
    const hostile = {
      ...sound,
      canonicalUrl: 'javascript:alert(1)',
      originalUrl: 'file:///etc/passwd',
      imageUrl: 'data:,x',
    };
    expect(parseExtraction(hostile)).toMatchObject({ canonicalUrl: null, originalUrl: null, imageUrl: null });
    expect(
      parseExtraction({ ...sound, originalUrl: 'https://me:secret@example.org/' })?.originalUrl,
    ).toBeNull();
  });

  test('drops fields it does not know and evidence for fields that do not exist', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"polluted": 1}, "isAdmin": true, "evidence": {"__proto__": "x", "nope": "y", "title": "z"}}',
    );
    const parsed = parseExtraction({ ...sound, ...hostile });
    expect(Object.keys(parsed ?? {}).sort()).toEqual(Object.keys(sound).sort());
    expect(parsed?.evidence).toEqual({ title: 'z' });
    expect(Object.getPrototypeOf(parsed?.evidence)).toBe(Object.prototype);
  });

  test('reads own properties only', () => {
    expect(parseExtraction(Object.create(sound))).toBeNull();
  });

  test('drops dates of another shape and days that do not exist', () => {
    for (const date of [
      'yesterday',
      '2026-02-31',
      '2026-05-19T10:00:00',
      '2026-05-19T25:00:00Z',
      1_779_000_000,
    ]) {
      expect(parseExtraction({ ...sound, publishedAt: date })?.publishedAt).toBeNull();
    }
  });

  test('cuts texts and lists to their limits', () => {
    const long = 'x'.repeat(1_000_000);
    const parsed = parseExtraction({
      ...sound,
      title: long,
      text: long,
      authors: Array(5_000).fill(long),
      takes: Array(500).fill({ text: long }),
    });
    expect(parsed?.title).toHaveLength(extractionLimits.title);
    expect(parsed?.text).toHaveLength(extractionLimits.text);
    expect(parsed?.authors).toHaveLength(extractionLimits.authors);
    expect(parsed?.takes).toHaveLength(extractionLimits.takes);
    expect(parsed?.takes[0]?.text).toHaveLength(extractionLimits.takeText);
  });

  test('falls back to plain values for kinds, verdicts, counts and titles it does not know', () => {
    const parsed = parseExtraction({
      ...sound,
      kind: 'virus',
      title: ' ',
      wordCount: -3.5,
      takes: [{ text: 'a', verdict: 'maybe' }, { speaker: 'x' }, 4],
    });
    expect(parsed).toMatchObject({ kind: 'page', title: sound.url, wordCount: 0 });
    expect(parsed?.takes).toEqual([{ speaker: null, lens: null, verdict: null, text: 'a' }]);
  });

  test('answers for anything at all, within its bounds, and the same when asked twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          almostExtraction,
          almostExtraction.map((value) => ({ ...value, url: sound.url })),
        ),
        (value) => {
          const parsed = parseExtraction(value);
          if (parsed === null) return;
          expect(parsed.title.length).toBeLessThanOrEqual(extractionLimits.title);
          expect(JSON.stringify(parsed)).not.toMatch(/\\ud[89a-f]/i);
          expect(parseExtraction(parsed)).toEqual(parsed);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('keeps the paragraphs of a take apart', () => {
  const take = {
    speaker: 'The Skeptic',
    lens: null,
    verdict: null,
    text: 'Wait.\n\nFor the tests,\nall of them.',
  };
  expect(parseExtraction({ ...sound, takes: [take] })?.takes[0]?.text).toBe(
    'Wait.\n\nFor the tests, all of them.',
  );
});
