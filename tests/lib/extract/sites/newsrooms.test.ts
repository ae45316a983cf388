import { expect, test } from 'vitest';
import { extractAt } from './support';

/** Places that the general rules read without help: these tests say so, and notice when they no longer do. */
const prose =
  '<p>The lab said on Tuesday that anyone may use the weights, for any purpose, without asking first.</p>'.repeat(
    4,
  );

const substackPost = (
  name: string,
) => `<title>Weights, again - by Ada Byron - ${name}</title><meta property="og:type" content="article"><meta property="og:title" content="Weights, again">
  <meta name="author" content="Ada Byron"><meta property="og:description" content="Why they are heavy"><link href="https://substackcdn.com/bundle/assets/post.css" rel="stylesheet">
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Weights, again","datePublished":"2026-05-19T08:30:00+00:00","isAccessibleForFree":true,
  "author":[{"@type":"Person","name":"Ada Byron","url":"https://substack.com/@adabyron"}],"publisher":{"@type":"Organization","name":"${name}"}}</script>
  <article><div class="post-header"><h1 class="post-title published">Weights, again</h1><h3 class="subtitle">Why they are heavy</h3><div class="byline-wrapper"><a href="https://substack.com/@adabyron">Ada Byron</a>
  <div>May 19, 2026</div></div></div><div class="body markup">${prose}</div></article>`;

test.each([
  'https://weights.substack.com/p/weights-again',
  'https://www.heavyweights.example/p/weights-again',
])('reads a post on Substack at %s', (address) => {
  expect(extractAt(address, substackPost('Heavy Letters'))).toMatchObject({
    kind: 'article',
    title: 'Weights, again',
    authors: ['Ada Byron'],
    siteName: 'Heavy Letters',
    description: 'Why they are heavy',
    publishedAt: '2026-05-19T08:30:00+00:00',
  });
});

test('reads a letter on beehiiv', () => {
  const html = `<title>Weights, again</title><meta property="og:title" content="Weights, again"><meta property="og:site_name" content="Heavy Letters">
    <meta property="og:description" content="Why they are heavy"><meta property="og:image" content="https://media.beehiiv.com/cdn-cgi/image/w.png"><meta property="article:published_time" content="2026-05-19T08:30:00Z">
    <div class="rendered-post"><h1>Weights, again</h1><h2>Why they are heavy</h2><div class="bh__byline_wrapper"><span><a href="/authors/1b2c">Ada Byron</a></span><span>May 19, 2026</span></div>${prose}</div>`;
  expect(extractAt('https://www.heavyletters.example/p/weights-again', html)).toMatchObject({
    kind: 'article',
    title: 'Weights, again',
    authors: ['Ada Byron'],
    siteName: 'Heavy Letters',
    publishedAt: '2026-05-19T08:30:00Z',
  });
});

test.each([
  ['https://techcrunch.com/2026/05/19/lab-opens/', 'TechCrunch'],
  ['https://www.theverge.com/ai/1234/lab-opens', 'The Verge'],
  ['https://arstechnica.com/ai/2026/05/lab-opens/', 'Ars Technica'],
  ['https://venturebeat.com/ai/lab-opens/', 'VentureBeat'],
  ['https://www.technologyreview.com/2026/05/19/1234/lab-opens/', 'MIT Technology Review'],
])('reads a story at %s', (address, name) => {
  const html = `<title>Lab opens its weights | ${name}</title><meta property="og:site_name" content="${name}"><meta property="og:type" content="article"><meta property="og:title" content="Lab opens its weights | ${name}">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Lab opens its weights","datePublished":"2026-05-19T08:30:00+00:00","author":[{"@id":"#a"}],"mainEntityOfPage":{"@id":"${address}"}},
    {"@type":"Person","@id":"#a","name":"Ada Byron"},{"@type":"WebSite","name":"${name}"}]}</script><main><h1>Lab opens its weights</h1>${prose}</main>`;
  expect(extractAt(address, html)).toMatchObject({
    kind: 'article',
    title: 'Lab opens its weights',
    authors: ['Ada Byron'],
    siteName: name,
    publishedAt: '2026-05-19T08:30:00+00:00',
  });
});

test.each([
  'https://techcrunch.com/category/artificial-intelligence/',
  'https://www.technologyreview.com/topic/artificial-intelligence/',
  'https://arstechnica.com/author/ada-byron/',
  'https://techcrunch.com/',
])('takes the list of stories at %s for a page', (address) => {
  const html = `<meta property="og:type" content="article">${`<article><h2>Lab opens</h2>${prose.slice(0, 110)}</article>`.repeat(5)}`;
  expect(extractAt(address, html).kind).toBe('page');
});
