import { expect, test } from 'vitest';
import { extractPage } from '@/lib/extract';
import { documentFrom } from '../../support/dom';

const address = 'https://social.example/@ada/114000000000000001';
const preview = (type: string, words: string) =>
  extractPage(
    documentFrom(
      `<title>Ada Byron: "We opened all…" - Social</title><meta property="og:site_name" content="Social"><meta property="og:type" content="${type}">
       <meta property="og:title" content="Ada Byron (@ada@social.example)"><meta property="og:description" content="${words}"><div id="app"></div>`,
      address,
    ),
    address,
  );

test('a post that is headed with its account is called by its own words', () => {
  expect(preview('article', 'We opened all our weights today.')).toMatchObject({
    kind: 'discussion',
    title: 'We opened all our weights today.',
    authors: ['Ada Byron'],
    siteName: 'Social',
  });
});

test('by the first of them where they are many', () => {
  const { title } = preview('article', 'We opened all our weights today. '.repeat(9));
  expect(title).toMatch(/^We opened all .* opened all our…$/);
  expect(title.length).toBeLessThanOrEqual(121);
});

test('an account is no post', () => {
  const { title, kind } = preview('profile', 'Opens weights for a living.');
  expect({ title, kind }).toEqual({ title: 'Ada Byron (@ada@social.example)', kind: 'page' });
});
