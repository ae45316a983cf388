import { expect, test } from 'vitest';
import { readSection } from '@/lib/extract/section';
import { pageFrom } from '../../support/page';

const sectionOf = (content: string) =>
  readSection(
    pageFrom(
      `<meta property="og:site_name" content="Example Daily"><meta property="article:section" content="${content}">`,
    ),
  )?.value ?? null;

test('reads the declared section, the first of several', () => {
  expect(sectionOf('Models &amp; Weights')).toBe('Models & Weights');
  expect(sectionOf('Models, Policy, Business')).toBe('Models');
  expect(sectionOf('Distributed, Parallel, and Cluster Computing')).toBe(
    'Distributed, Parallel, and Cluster Computing',
  );
});

test.each(['Home', 'Example Daily', 'https://news.example/models'])('takes %j for no section', (content) => {
  expect(sectionOf(content)).toBeNull();
});

const address = 'https://news.example/politics/2026/story';
const visible = (html: string) => readSection(pageFrom(html, address));

test('believes the story’s own category before anything else', () => {
  const html =
    '<meta property="article:section" content="Blog"><h1>Story</h1><footer><a rel="category tag" href="/topics/ai">AI</a></footer>';
  expect(visible(html)).toEqual({ value: 'AI', rule: 'link:section' });
});

test('finds it in a visible trail, below the site and its front page', () => {
  const html =
    '<ol class="Breadcrumb"><li><a href="/">Aloitus</a></li><li><a href="https://www.news.example/m">Models</a></li></ol>';
  expect(visible(html)).toEqual({ value: 'Models', rule: 'link:section' });
});

test('finds it in a link of the story to a category, not in one of the menu', () => {
  const html =
    '<nav><a href="/category/sports">Sports</a></nav><main><a href="/category/models">Models</a><p>x</p><p>y</p></main>';
  expect(visible(html)).toEqual({ value: 'Models', rule: 'link:section' });
});

test('finds it in the menu, under the first step of the address', () => {
  const html =
    '<nav><a href="https://social.example/politics">Follow us</a><a href="/sports/">Sports</a><a href="/politics/">Politik</a></nav>';
  expect(visible(html)).toEqual({ value: 'Politik', rule: 'link:section' });
  expect(readSection(pageFrom(html, 'https://news.example/politics'))).toBeNull();
});

test('prefers the label beside the date, on pages that retell a report, to the menu', () => {
  const html = `<nav><a href="/politics">News</a></nav><main><div>
    <div><span>Wire Weekly</span><span>Models</span><span>Wire Weekly</span><time>2026-05-19</time></div><h1>Lab opens</h1>
    <a href="https://wireweekly.example/lab-opens">Original source</a></div><p>The lab said on Tuesday that anyone may use it.</p></main>`;
  expect(visible(html)).toEqual({ value: 'Models', rule: 'dateline:section' });
});

test.each(['AI lab opens weights', 'Airline cuts jobs', 'AI: a lab opens its weights'])(
  'keeps the section where the headline begins with its letters: %s',
  (headline) => {
    const html = `<title>${headline} | Example Daily</title><meta property="article:section" content="AI">`;
    expect(visible(html)?.value).toBe('AI');
  },
);

test('takes the headline at the end of a trail for no section, whole or cut', () => {
  const title = '<title>A lab opens its weights to all of us | Example Daily</title>';
  for (const end of ['A lab opens its weights to all of us', 'A lab opens its weights to…'])
    expect(visible(`${title}<ol class="breadcrumb"><a href="/politics/2026">${end}</a></ol>`)).toBeNull();
});
