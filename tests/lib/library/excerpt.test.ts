import { describe, expect, it } from 'vitest';
import { excerptOf } from '@/lib/library/excerpt';
import { bookmarkOf } from '../../support/bookmarks';

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
