import { afterEach, expect, it, vi } from 'vitest';
import { titleFromUrl } from '@/lib/bookmarks/title-from-url';
import { inTurkish } from '../../support/turkish';

afterEach(() => vi.restoreAllMocks());

it.each([
  ['https://news.example/2026/04/heron-runs-on-a-phone.html', 'Heron runs on a phone'],
  ['https://news.example/', 'news.example'],
  ['https://news.example/12/7', 'news.example/12/7'],
  ['https://news.example/%E4%B8%AD%E6%96%87%E6%96%87', '中文文'],
  ['https://news.example/100%-real', '100% real'],
])('names %s %s', (address, title) => {
  expect(titleFromUrl(address)).toBe(title);
});

it('is the same in every language', () => {
  inTurkish();
  expect(titleFromUrl('https://news.example/inside-heron')).toBe('Inside heron');
});
