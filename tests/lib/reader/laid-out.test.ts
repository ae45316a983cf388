import { expect, it } from 'vitest';
import { layOut } from '@/lib/reader/laid-out';
import { bookmarkOf } from '../../support/bookmarks';

const page = bookmarkOf({
  url: 'https://news.example/heron',
  title: 'Heron',
  description: 'A deck of words.',
});
const text = 'A deck of words.\n\nThe story itself.';
const highlight = (quote: string) => ({ quote, note: '', at: 1 });
const shown = (quotes: readonly string[]) => {
  const { paragraphs, passages } = layOut(text, { ...page, highlights: quotes.map(highlight) });
  return [paragraphs.map((paragraph) => paragraph.text), passages.map((passage) => passage?.start ?? null)];
};

it('shows the story alone, unless something else in it was highlighted', () => {
  expect(shown(['itself'])).toEqual([['The story itself.'], [10]]);
  expect(shown(['itself', 'never said'])).toEqual([['The story itself.'], [10, null]]);
  expect(shown(['deck', 'itself'])).toEqual([
    ['A deck of words.', 'The story itself.'],
    [2, 27],
  ]);
});
