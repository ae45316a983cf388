import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scoreStory } from '@/lib/story/score';
import { storyWordsOf } from '@/lib/story/story-words';
import { bookmarkOf } from '../../support/bookmarks';
import { labelledStories } from '../../support/labelled-stories';

const words = ['tuning', 'held-out'].flatMap((name) =>
  labelledStories(name).map(({ bookmark }) => storyWordsOf(bookmark)),
);
const wordsOf = (title: string, description = '') =>
  storyWordsOf(bookmarkOf({ url: 'https://a.example/1', title, description, publishedAt: '2026-04-07' }));

it('is the same from either side, between 0 and 1, and 1 for what says the same at once', () => {
  const rarity = (term: string) => 1 / term.length;
  const one = fc.constantFrom(...words);
  fc.assert(
    fc.property(one, one, (left, right) => {
      const [there, back] = [scoreStory(left, right, rarity), scoreStory(right, left, rarity)];
      expect(back?.shared).toEqual(there?.shared);
      if (!there || !back) return;
      expect(back.score).toBeCloseTo(there.score, 12);
      expect(there.score).toBeGreaterThan(0);
      expect(there.score).toBeLessThanOrEqual(1 + 1e-9);
      if (left === right) expect(there.score).toBeCloseTo(1, 9);
    }),
  );
});

const even = () => 1;

it('names weigh more than plain words', () => {
  const other = wordsOf('The lander Petrel rests near the pole', 'Made by Skyforge.');
  const names = scoreStory(
    other,
    wordsOf('How Petrel landed, and who built it', 'It is what Skyforge does.'),
    even,
  );
  const plain = scoreStory(
    other,
    wordsOf('How the lander landed, near which pole', 'It is what it does.'),
    even,
  );
  expect(names?.score).toBeGreaterThan(plain?.score ?? 1);
});

it('one shared name alone is a company, not an event', () => {
  expect(scoreStory(wordsOf('Lumen fined'), wordsOf('Lumen opens stores'), even)).toBeNull();
});

it('a year tells nothing, another number does', () => {
  const score = (title: string) => scoreStory(wordsOf(title), wordsOf(title.replace('pays', 'owes')), even);
  expect(score('Lumen pays 2026')).toBeNull();
  expect(score('Lumen pays 370')?.shared).toContain('370');
});

it('takes the sentence’s first capital for no name', () => {
  const { wordByTerm } = wordsOf('Deferral makes the models of Basalt faster');
  expect(wordByTerm.get('deferral')?.isName).toBe(false);
  expect(wordByTerm.get('basalt')?.isName).toBe(true);
});
