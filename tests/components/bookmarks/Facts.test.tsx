// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Facts } from '@/components/bookmarks/Facts';
import { bookmarkOf } from '../../support/bookmarks';
import { show } from '../../support/screen';

const page = bookmarkOf({
  url: 'https://www.verdict.example/heron',
  siteName: 'The Plain Verdict',
  sourceName: 'Lantern Wire',
  publishedAt: '2026-04-14',
  section: 'Models',
  wordCount: 700,
});
const facts = async (changes: Partial<typeof page>, isShort = false) =>
  (await show(<Facts page={{ ...page, ...changes }} isShort={isShort} />)).textContent;

it('names who reported first, then when, on what and how long, then where it was read', async () => {
  expect(await facts({})).toBe('Lantern Wire · 14 Apr 2026 · Models · 3 min · via The Plain Verdict');
});

it('names the site alone when it is the reporter', async () => {
  expect(await facts({ sourceName: 'The Plain Verdict' })).toBe(
    'The Plain Verdict · 14 Apr 2026 · Models · 3 min',
  );
});

it('falls back on the host of a site without a name', async () => {
  expect(await facts({ sourceName: null, siteName: null }, true)).toBe('verdict.example · 14 Apr 2026');
});

it('leaves out what is not known', async () => {
  expect(await facts({ sourceName: null, publishedAt: null, section: null, wordCount: 0 })).toBe(
    'The Plain Verdict',
  );
});
