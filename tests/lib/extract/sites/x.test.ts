import { expect, test } from 'vitest';
import { extractAt } from './support';

const address = 'https://x.com/ada_99/status/2013045749580259680';
const post = (
  tabIndex: string,
  name: string,
  words: string,
) => `<article tabindex="${tabIndex}" data-testid="tweet">
  <div data-testid="User-Name"><a href="/x"><span>${name}</span></a><a href="/x">@x</a></div><div data-testid="tweetText">${words}</div></article>`;
const head =
  '<title>(4) Ada Byron on X: "Weights" / X</title><meta property="og:title" content="(4) Ada Byron on X: &quot;Weights&quot; / X">';

test('reads the post that the address names, among those it answers and its answers', () => {
  const html = `${head}${post('0', 'Grace Hop', 'What is heavy?')}${post('-1', 'Ada Byron 🧮', 'Weights are.')}${post('0', 'Alan', 'No.')}`;
  expect(extractAt(address, html)).toMatchObject({
    title: 'Weights are.',
    authors: ['Ada Byron 🧮'],
    siteName: 'X',
  });
});

test('dates a post by its number', () => {
  expect(extractAt(address, head).publishedAt).toBe('2026-01-19T00:28:01Z');
});

test('cuts a long post between words for its title and keeps all of it as description', () => {
  const words = 'Weights are heavy because they are many and each of them weighs something. '
    .repeat(3)
    .trim();
  const { title, description } = extractAt(address, head + post('-1', 'Ada Byron', words));
  expect(title).toBe(
    'Weights are heavy because they are many and each of them weighs something. Weights are heavy because they are many and…',
  );
  expect(description).toBe(words);
});

test('takes the headline of a long read, and the handle where no name is drawn', () => {
  const html = `${head}<div data-testid="twitter-article-title">A long read about weights</div>`;
  expect(extractAt(address, html)).toMatchObject({
    title: 'A long read about weights',
    authors: ['@ada_99'],
  });
});

test('takes no words of a quoted post for those of the picture that quotes it', () => {
  const quote =
    '<div role="link"><div data-testid="User-Name"><span>Bob</span></div><div data-testid="tweetText">Bob’s words</div></div>';
  const html = `${head}<article tabindex="-1"><div data-testid="User-Name"><a href="/ada_99">Ada Byron</a></div><img src="/a.jpg">${quote}</article>`;
  const { title, description, authors } = extractAt(address, html);
  expect(authors).toEqual(['Ada Byron']);
  expect(`${title} ${description}`).not.toContain('Bob');
});

test('dates no post by a number from before numbers held the time', () => {
  expect(extractAt('https://x.com/ada_99/status/20', head).publishedAt).toBeNull();
});

test.each(['i', 'i/web'])('takes no "%s" in the address for who wrote the post', (steps) => {
  const at = `https://x.com/${steps}/status/2013045749580259680`;
  expect(extractAt(at, head)).toMatchObject({
    kind: 'discussion',
    authors: [],
    publishedAt: '2026-01-19T00:28:01Z',
  });
  expect(extractAt(at, head + post('-1', 'Ada Byron', 'Weights are.')).authors).toEqual(['Ada Byron']);
});
