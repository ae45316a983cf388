import { describe, expect, it } from 'vitest';
import { excerptOf } from '@/lib/library/excerpt';
import { fold } from '@/lib/search/fold';
import { bookmarkOf } from '../../support/bookmarks';
import { leastProcessorTimeOf } from '../../support/processor-time';

const long = Array.from({ length: 60 }, (_, number) => `word${number}`).join(' ');
const heron = bookmarkOf({
  url: 'https://news.example/heron',
  title: 'Heron runs on a phone',
  description: 'A translation model.',
  note: 'Ask Ines about the battery.',
  takes: [
    { speaker: 'The Skeptic', lens: null, verdict: null, text: `${long} it gets warm ${long}` },
    { speaker: null, lens: 'Big Picture', verdict: null, text: 'Phones are next.' },
  ],
});

describe('the passage somebody looked for', () => {
  it('is not needed where the title shows every word', () => {
    expect(excerptOf(heron, [])).toBeNull();
    expect(excerptOf(heron, ['heron', 'phone'])).toBeNull();
  });

  it('begins shortly before the word, at a word, and says who speaks', () => {
    const found = excerptOf(heron, ['heron', 'warm']);
    expect(found?.speaker).toBe('The Skeptic');
    expect(found?.text).toMatch(/^…word\d+ .*it gets warm word0/);
    expect(found?.text.length).toBeLessThan(180);
  });

  it('prefers what the user wrote', () => {
    expect(excerptOf(heron, ['battery'])).toEqual({ speaker: null, text: 'Ask Ines about the battery.' });
    expect(excerptOf(heron, ['phones'])).toEqual({ speaker: 'Big Picture', text: 'Phones are next.' });
  });

  it('is nowhere when the word stands in none of them', () => {
    expect(excerptOf(heron, ['zeppelin'])).toBeNull();
  });
});

describe('a bookmark with more words than anybody reads', () => {
  const take = { speaker: 'Ada', lens: null, verdict: null };
  const panel = (text: string) =>
    bookmarkOf({
      url: 'https://news.example/z',
      title: 'All of it',
      takes: Array.from({ length: 40 }, () => ({ ...take, text })),
    });

  it('is looked through as far as it costs little', () => {
    const text = 'wörd '.repeat(1_600);
    const looking = leastProcessorTimeOf(() => excerptOf(panel(text), ['zeppelin']));
    expect(looking).toBeLessThan(16 * leastProcessorTimeOf(() => fold(text)));
  });

  it('is looked through as far as a row is likely to tell', () => {
    const text = `${'wörd '.repeat(600)} zeppelin`;
    expect(excerptOf(panel(text), ['zeppelin'])?.text).toMatch(/zeppelin$/);
    const late = [
      { ...take, text: 'wörd '.repeat(3_000) },
      { ...take, text: 'a zeppelin' },
    ];
    expect(excerptOf({ ...panel(''), takes: late }, ['zeppelin'])?.text).toBe('a zeppelin');
  });
});
