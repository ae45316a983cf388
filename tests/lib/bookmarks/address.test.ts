import { describe, expect, it } from 'vitest';
import { addressesOf, isSameSite } from '@/lib/bookmarks/address';

const own = 'https://news.example/2026/04/heron-translation-model';
const known = (url: string, canonicalUrl: string | null) => addressesOf({ url, canonicalUrl });

describe('addressesOf', () => {
  it('names a page by its canonical link and remembers the tab’s address', () => {
    const canonical = 'https://www.news.example/heron-translation-model';
    expect(known(own, canonical)).toEqual({ main: canonical, aliases: [canonical, own] });
  });

  it.each([
    ['another site’s page', 'https://other.example/2026/04/heron-translation-model'],
    ['the home page', 'https://news.example/'],
    ['a former article, left by an in-page navigation', 'https://news.example/2026/04/osprey-speech-dataset'],
    ['one that shares a single common word', 'https://news.example/technology/osprey-speech-model-report'],
    ['something that is no address', 'javascript:alert(1)'],
  ])('does not believe a canonical link to %s', (_what, canonical) => {
    expect(known(own, canonical)).toEqual({ main: own, aliases: [own] });
  });

  it('believes the canonical link of a page whose own address says nothing', () => {
    expect(known('https://news.example/?p=17', own)?.main).toBe(own);
  });

  it('believes a number that became a number and words', () => {
    const long = 'https://news.example/story/482910-heron-translation-model';
    expect(known('https://news.example/story/482910', long)?.main).toBe(long);
  });

  it('keeps the home page itself', () => {
    expect(known('https://news.example/', 'https://news.example/')?.main).toBe('https://news.example/');
  });

  it('knows no address of a page that is not on the web', () => {
    expect(known('chrome://version/', null)).toBeNull();
  });
});

describe('isSameSite', () => {
  it.each([
    ['www.news.example', 'news.example'],
    ['m.news.example', 'www.news.example'],
    ['ai.news.example', 'news.example'],
  ])('sees %s and %s as one', (left, right) => {
    expect(isSameSite(left, right)).toBe(true);
  });

  it.each([
    ['news.example', 'views.example'],
    ['evilnews.example', 'news.example'],
    ['paper.co.uk', 'co.uk'],
    ['localhost', 'a.localhost'],
  ])('tells %s and %s apart', (left, right) => {
    expect(isSameSite(left, right)).toBe(false);
  });
});
