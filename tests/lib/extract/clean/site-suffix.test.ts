import { expect, test } from 'vitest';
import { isSameName, withoutSiteName } from '@/lib/extract/clean/site-suffix';

test('cuts no last word that only begins with the name of the site', () => {
  expect(withoutSiteName('Scholz und der – Zeitgeist', ['zeit'])).toBe('Scholz und der – Zeitgeist');
  expect(withoutSiteName('Scholz und der Geist – Zeit Online', ['zeit'])).toBe('Scholz und der Geist');
});

test.each([
  ['TechCrunch Daily', 'techcrunch', true],
  ['The Verge', 'theverge', true],
  ['Example', 'examplenews', true],
  ['Zeitgeist', 'zeit', false],
])('%s and %s: %s', (words, name, isSame) => {
  expect(isSameName(words, name)).toBe(isSame);
});
