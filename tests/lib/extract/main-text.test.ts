import { expect, test } from 'vitest';
import { readMainText } from '@/lib/extract/main-text';
import { countWords } from '@/lib/extract/word-count';
import { pageFrom } from '../../support/page';

const first = 'The lab said on Tuesday that anyone may use the weights for any purpose.';
const second = 'Researchers had asked for this for years, and most of them welcomed it.';

test('keeps the story’s paragraphs and lists and leaves out all that stands beside it', () => {
  const html = `<nav><p>${first} In the menu.</p></nav><main><h1>Story</h1><div><p>${first}</p>
    <div class="newsletter"><p>Subscribe to our letter to read more of this kind of story every day.</p></div>
    <ul><li>One point that the story makes.</li></ul><p hidden>Secret words that nobody sees on this page at all.</p>
    <p>${second}</p></div></main><div id="comments"><p>What a load of rubbish this is, I say, and I say it twice.</p></div>`;
  expect(readMainText(pageFrom(html))).toBe(`${first}\n\nOne point that the story makes.\n\n${second}`);
});

test('reads stories whose theme calls the whole page "has-sidebar"', () => {
  const html = `<div class="has sidebar ads"><article><h1>Story</h1><p>${first}</p><p>${second}</p></article></div>`;
  expect(readMainText(pageFrom(html))).toBe(`${first}\n\n${second}`);
});

test('reads stories inside the form that some systems wrap around whole pages', () => {
  const html = `<form><input name="matches"><div><p>${first}</p><p>${second}</p></div></form>`;
  expect(readMainText(pageFrom(html))).toBe(`${first}\n\n${second}`);
});

test('leaves out paragraphs that are only links to other stories', () => {
  const html = `<div><p>${first}</p><p><a href="/x">Read also: another story of the same kind as this</a></p><p>${second}</p></div>`;
  expect(readMainText(pageFrom(html))).toBe(`${first}\n\n${second}`);
});

test('has nothing to say about a page without running text', () => {
  expect(readMainText(pageFrom('<h1>Sign in</h1><p>Name</p>'))).toBeNull();
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
