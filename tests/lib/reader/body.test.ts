import { expect, it } from 'vitest';
import { bodyOf } from '@/lib/reader/body';
import { bookmarkOf } from '../../support/bookmarks';

const page = bookmarkOf({
  url: 'https://news.example/heron',
  title: 'Heron Runs on a Phone',
  description: 'A lab of four says so.',
  authors: ['Ines Marlowe', 'Tobias Okafor'],
  sourceName: 'Lantern Wire',
  section: 'Model',
  takes: [{ speaker: 'The Skeptic', lens: 'Reality Check', verdict: null, text: 'It is warm.\n\nAnd slow.' }],
});
const story = 'Quillworks, a laboratory of four people above a bicycle shop, has published Heron.';

it('leaves out what stands above the text and below it anyway', () => {
  const kept = [
    'Lantern WireModel14 April 2026',
    'Heron runs on a phone',
    'A lab of four says so.',
    'By Ines Marlowe and Tobias Okafor · Source',
    story,
    'Two makers asked.',
    'Panel Takes',
    'The SkepticReality Check',
    'It is warm.',
    'And slow.',
  ];
  expect(bodyOf(kept, page)).toEqual([story, 'Two makers asked.']);
});

it('leaves the story alone where it names its author, its source or its deck later on', () => {
  const kept = [story, 'Ines Marlowe', 'A lab of four says so.', 'Lantern Wire'];
  expect(bodyOf(kept, page)).toEqual(kept);
});

it('keeps a short line of the story that stands over a take', () => {
  expect(bodyOf([story, 'It was.', 'It is warm.'], page)).toEqual([story, 'It was.']);
});

it('keeps everything of a page that is nothing but its panel or its heading', () => {
  expect(bodyOf(['It is warm.', 'And slow.'], page)).toEqual(['It is warm.', 'And slow.']);
  expect(bodyOf(['Heron runs on a phone'], page)).toEqual(['Heron runs on a phone']);
});
