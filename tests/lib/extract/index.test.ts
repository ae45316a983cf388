import { expect, test } from 'vitest';
import { extractPage } from '@/lib/extract';
import { documentFrom } from '../../support/dom';

const address = 'https://news.example/2026/story?utm_source=letter#top';

const retelling = `<!doctype html><html lang="en"><head><title>Lab Opens Its Weights | Example Daily</title></head><body>
  <div><a href="/news">Back</a>
    <div><span>Wire Weekly</span><span>Models</span><span>Wire Weekly</span><time>2026-05-19</time></div>
    <h1>Lab Opens Its Weights</h1>
    <p>A small lab published the weights of its newest model, a first for the region.</p>
    <a href="https://wireweekly.example/2026/05/19/lab-opens?utm_medium=rss">Original source</a></div>
  <div><p>The lab said on Tuesday that anyone may use the weights, for any purpose, without asking.</p>
    <p>Researchers had asked for this for years, and most of them welcomed the decision at once.</p></div>
</body></html>`;

test('reads every field of a page that has no metadata at all', () => {
  const extraction = extractPage(documentFrom(retelling, address), address);
  expect(extraction).toMatchObject({
    url: 'https://news.example/2026/story',
    canonicalUrl: 'https://news.example/2026/story',
    originalUrl: 'https://wireweekly.example/2026/05/19/lab-opens',
    title: 'Lab Opens Its Weights',
    description: 'A small lab published the weights of its newest model, a first for the region.',
    sourceName: 'Wire Weekly',
    section: 'Models',
    publishedAt: '2026-05-19',
    language: 'en',
    authors: [],
  });
  // The readable text is the other script's, see lib/readable.
  expect(extraction).toMatchObject({ text: null, wordCount: 0 });
});

test('says for every field which rule won, and nothing for fields without a value', () => {
  const { evidence } = extractPage(documentFrom(retelling, address), address);
  expect(evidence).toMatchObject({
    title: 'heading',
    publishedAt: 'words:near',
    sourceName: 'dateline:source',
    section: 'dateline:section',
    originalUrl: 'link:source',
  });
  expect(evidence).not.toHaveProperty('authors');
  expect(evidence).not.toHaveProperty('imageUrl');
});

test('leaves the page as it found it', () => {
  const document = documentFrom(retelling, address);
  const before = document.documentElement.outerHTML;
  extractPage(document, address);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('answers for an empty page, with its address as title', () => {
  const extraction = extractPage(documentFrom('', 'https://news.example/x'), 'https://news.example/x');
  expect(extraction).toMatchObject({
    title: 'https://news.example/x',
    kind: 'page',
    text: null,
    wordCount: 0,
  });
});

test('never throws, whatever the document is', () => {
  const broken = new Proxy(
    {},
    {
      get: () => {
        throw new Error('detached');
      },
    },
  ) as Document;
  expect(extractPage(broken, 'not an address').title).toBe('not an address');
});

test('reads on when elements of the page shadow members of the document', () => {
  const html = `<title>Real headline of the day</title>
    <img name="title"><img name="documentElement"><img name="createTreeWalker"><form name="body"><input name="localName"><input name="getAttribute"></form>
    <h1>Real headline of the day</h1>`;
  expect(extractPage(documentFrom(html), address).title).toBe('Real headline of the day');
});

test('keeps the other fields when the data of one is hostile', () => {
  const html = `<title>&lt;img src=x onerror=alert(1)&gt; wins</title><link rel="canonical" href="javascript:alert(1)">
    <meta property="og:image" content="data:image/png;base64,AAAA"><meta property="article:published_time" content="99999-99-99">
    <meta property="og:description" content="A harmless description of the story.">`;
  expect(extractPage(documentFrom(html), address)).toMatchObject({
    title: '<img src=x onerror=alert(1)> wins',
    canonicalUrl: null,
    imageUrl: null,
    publishedAt: null,
    description: 'A harmless description of the story.',
  });
});
