import { describe, expect, it } from 'vitest';
import { matches, wordsOf } from '@/lib/search/match';
import { bookmarkOf } from '../../support/bookmarks';

const bookmark = bookmarkOf({
  url: 'https://www.cafe-models.example/a',
  title: 'Héron läuft auf dem Telefon',
  siteName: null,
  tags: ['On-Device'],
  note: 'ask Ines',
  takes: [
    { speaker: 'The Skeptic', lens: 'Reality Check', verdict: 'skip', text: '電話で動く小さなモデル。' },
  ],
});

describe('a bookmark is found', () => {
  it.each([
    ['heron', 'without the accent'],
    ['HÉRON lauft', 'in capitals, several words'],
    ['cafe-models', 'by its site'],
    ['#on-device', 'by tag'],
    ['ines', 'by the note'],
    ['skeptic', 'by who spoke'],
    ['モデル', 'inside a Japanese take'],
    ['tele', 'by the beginning of a word'],
  ])('by "%s": %s', (query) => {
    expect(matches(bookmark, wordsOf(query))).toBe(true);
  });

  it('only when every word occurs', () => {
    expect(matches(bookmark, wordsOf('heron osprey'))).toBe(false);
  });
});
