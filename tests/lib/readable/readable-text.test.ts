import { expect, test } from 'vitest';
import { readText } from '@/lib/readable';
import { parseReadableText } from '@/lib/readable/readable-text';
import { countWords } from '@/lib/readable/word-count';
import { documentFrom } from '../../support/dom';

const address = 'https://news.example/story';
const first =
  'The lab said on Tuesday that anyone may use the weights for any purpose, and that no licence is needed at all.';
const second =
  'Researchers had asked for this for years, and most of them, though not all, welcomed it warmly.';
const third =
  'What it costs to run is another matter, which the lab, asked twice by this paper, did not discuss.';
const story = `<h1>Weights for all</h1><p>${first}</p><p>${second}</p><p>${third}</p>`;

const textOf = (html: string) => readText(documentFrom(html), address).text;

test('keeps the story’s paragraphs and lists', () => {
  const html = `<main>${story}<ul><li>One point that the story makes.</li><li>And one more, which is shorter.</li></ul></main>`;
  expect(textOf(html)).toContain(
    `${first}\n\n${second}\n\n${third}\n\nOne point that the story makes.\n\nAnd one more`,
  );
});

test('keeps labels apart that only a style sheet parts, and words whole that are drawn in pieces', () => {
  const labels =
    '<p><span>Lantern Wire</span><span>Model</span><time>14 April, the day of the vote</time></p>';
  const pieces = `<p><b>I</b><i>t began</i> as a small idea, and it ended as a law that nobody had asked for.</p>`;
  const text = textOf(`<main>${story}${labels}${pieces}</main>`);
  expect(text).toContain('Lantern Wire Model 14 April');
  expect(text).toContain('It began as a small idea');
});

test.each([
  ['navigation', `<nav><p>${first} In the menu.</p></nav>`],
  ['a newsletter box', '<div class="newsletter-signup"><p>Subscribe, to read more of this kind.</p></div>'],
  [
    'a caption',
    '<figure><img src="x.jpg"><figcaption>The lab, seen from above, in spring.</figcaption></figure>',
  ],
  ['share buttons', '<div id="share-tools"><span>Share this with, say, a friend of yours.</span></div>'],
  ['an aside', '<aside><p>Others also read, with some pleasure, this other story.</p></aside>'],
  [
    'a paragraph that is only a link',
    '<p><a href="/x">Read also: another story, of the same kind as this</a></p>',
  ],
])('leaves out %s', (_, furniture) => {
  const [head = '', tail = ''] = story.split(`<p>${second}`);
  const text = textOf(`<article>${head}${furniture}<p>${second}${tail}</article>`);
  expect(text).toContain(`${first}\n\n${second}`);
});

test.each([
  ['a whole page called "has-related no-comments"', `<div class="has-related no-comments">${story}</div>`],
  ['a form around the whole page', `<form><input name="matches"><div>${story}</div></form>`],
  ['elements named like members of the document', `<img name="body"><img name="querySelectorAll">${story}`],
])('reads a story in %s', (_, html) => {
  expect(textOf(html)).toContain(`${first}\n\n${second}\n\n${third}`);
});

test('keeps the quotations, tables and code that stand in figures', () => {
  const quote = '“We had to,” said its director, “or somebody else would have done it.”';
  expect(
    textOf(`<article>${story}<figure><blockquote><p>${quote}</p></blockquote></figure></article>`),
  ).toContain(quote);
});

test.each([
  ['a chapter on related work', '<h2 id="related-work">What others did</h2>'],
  ['a paragraph on credit scores', '<p id="credit-scores">Those who lend, it says, will have to wait.</p>'],
  ['a letter to shareholders', '<div class="shareholder-letter">Those who own it, it says, can wait.</div>'],
])('keeps %s', (_, part) => {
  const words = part.replace(/<[^>]*>/g, '');
  expect(textOf(`<article>${story}${part}<p>${second}</p></article>`)).toContain(words);
});

test('leaves a page of two hundred levels unread rather than holding it up', () => {
  expect(textOf(`${'<div>'.repeat(200)}${story}`)).toBeNull();
});

test('changes nothing in the page', () => {
  const document = documentFrom(`<main>${story}<aside name="x">Beside</aside></main>`);
  const before = document.documentElement.outerHTML;
  readText(document, address);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('has nothing to say about a page without running text', () => {
  expect(readText(documentFrom('<p></p>'), address)).toEqual({ url: address, text: null, wordCount: 0 });
});

test('leaves a page of a hundred thousand elements unread rather than holding it up', () => {
  expect(textOf(`<main>${story}${'<b></b>'.repeat(100_000)}</main>`)).toBeNull();
});

test.each([
  ['', 0],
  ['Two words', 2],
  ['don’t stop, it’s 2026', 4],
  ['日本語の文', 5],
  ['GPT 是一个模型', 6],
  ['한국어 문장', 2],
])('counts the words of %j', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test('believes no answer but an address and a text', () => {
  expect(parseReadableText({ url: address, text: ' A \u0000 b ', wordCount: 9e9 })).toEqual({
    url: address,
    text: 'A b',
    wordCount: 2,
  });
  for (const answer of [null, 'x', {}, { url: 'javascript:1', text: 'x' }, { url: address, text: 7 }])
    expect(parseReadableText(answer)).toBeNull();
});
