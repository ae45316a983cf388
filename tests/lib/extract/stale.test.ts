import { describe, expect, test } from 'vitest';
import { extractPage } from '@/lib/extract';
import { documentFrom } from '../../support/dom';

const first = 'https://news.example/models/lab-opens-weights';
const second = 'https://news.example/chips/foundry-burns-down';

const headTags = (address: string) => `<title>Lab opens its weights | Example Daily</title>
  <link rel="canonical" href="${address}"><meta property="og:url" content="${address}">
  <meta property="og:site_name" content="Example Daily"><meta property="og:title" content="Lab opens its weights">
  <meta property="og:description" content="A first for the region, and a long wait ends."><meta property="og:image" content="/lab.jpg">
  <meta property="article:published_time" content="2026-05-01"><meta name="author" content="Ada Byron">
  <meta property="article:section" content="Models"><meta property="article:tag" content="weights">`;

const data = (address: string | null) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    ...(address === null ? {} : { url: address }),
    headline: 'Lab opens its weights',
    description: 'A first for the region, and a long wait ends.',
    datePublished: '2026-05-01',
    author: { '@type': 'Person', name: 'Ada Byron' },
  })}</script>`;

/** A page that shows the first story, and then the second one without loading anything. */
function navigated(head: string, change?: (document: Document) => void, loadedFrom?: string) {
  const html = `<html lang="en"><head>${head}</head><body><main><h1>Lab opens its weights</h1><div class="byline">By Ada Byron</div>
    <time datetime="2026-05-01">1 May</time><p>The lab said on Tuesday that anyone may use the weights.</p></main></body></html>`;
  const document = documentFrom(html, first);
  const main = document.querySelector('main');
  if (main)
    main.innerHTML = `<h1>Foundry burns down overnight</h1><div class="byline">By Grace Hop</div>
      <time datetime="2026-05-19">19 May</time><p>The fire began on Monday, and nobody was hurt in the foundry.</p>`;
  change?.(document);
  return extractPage(document, second, loadedFrom);
}

const shown = {
  title: 'Foundry burns down overnight',
  description: 'The fire began on Monday, and nobody was hurt in the foundry.',
  authors: ['Grace Hop'],
  siteName: 'Example Daily',
  publishedAt: '2026-05-19',
  canonicalUrl: second,
  imageUrl: null,
  section: null,
  topics: [],
};

test('reads what is shown where the head is still the former story’s', () => {
  expect(navigated(headTags(first) + data(first))).toMatchObject(shown);
});

test('does so where the app sets the window’s title', () => {
  const title = 'Foundry burns down overnight | Example Daily';
  expect(
    navigated(headTags(first) + data(first), (document) => {
      document.title = title;
    }),
  ).toMatchObject(shown);
});

test.each([
  ['with an address', first],
  ['without an address', null],
])('leaves the former story’s data alone, %s, where the app sets the tags', (_, address) => {
  const { title, authors, publishedAt } = navigated(
    '<title>Foundry burns down overnight</title><meta property="og:title" content="Foundry burns down overnight">' +
      data(address),
  );
  expect({ title, authors, publishedAt }).toEqual({
    title: shown.title,
    authors: shown.authors,
    publishedAt: shown.publishedAt,
  });
});

test('does so where both stories have words in common, by the address it was loaded from', () => {
  const follow = (document: Document) => {
    const paragraph = document.querySelector('p');
    if (paragraph)
      paragraph.textContent = 'The lab next door opens its doors to all who worked on weights there.';
  };
  const { title, authors, publishedAt } = navigated(headTags(first) + data(first), follow, first);
  expect({ title, authors, publishedAt }).toEqual({
    title: shown.title,
    authors: shown.authors,
    publishedAt: shown.publishedAt,
  });
});

test('tells stories apart by parameters where the path is a script’s', () => {
  const story = `<head>${headTags('https://news.example/story?id=1')}</head><h1>Foundry burns down overnight</h1>`;
  const address = 'https://news.example/story?id=2';
  expect(extractPage(documentFrom(story, address), address)).toMatchObject({
    title: 'Foundry burns down overnight',
    canonicalUrl: address,
  });
});

test.each([
  ['a translation', 'https://news.example/de/labor-oeffnet', 'Lab opens its weights'],
  [
    'an AMP page',
    'https://amp.news.example/models/lab-opens-weights.amp',
    'Ada explains: what is in a weight',
  ],
  ['an address with more words', `${first}-id4711/`, 'Ada explains: what is in a weight'],
  ['the same address elsewhere', 'https://news.example/x/lab-opens-weights', 'Weights for everyone'],
  ['an AMP page below its story', `${first}/amp/`, 'A lab has released everything'],
  ['the second page of a story', `${first}/2/`, 'A lab has released everything'],
  [
    'a number for an address, and a headline for social networks',
    'https://news.example/12345',
    'A lab has opened everything',
  ],
  [
    'a shortened address that the heading spells',
    'https://news.example/7f3a',
    'Lab Opens Weights: the story',
  ],
])('trusts the tags of %s', (_, address, heading) => {
  const html = `<head>${headTags(first)}</head><h1>${heading}</h1>`;
  const { publishedAt, canonicalUrl, imageUrl } = extractPage(documentFrom(html, address), address);
  expect({ publishedAt, canonicalUrl, imageUrl }).toEqual({
    publishedAt: '2026-05-01',
    canonicalUrl: first,
    imageUrl: `${new URL(address).origin}/lab.jpg`,
  });
});

test.each([
  [
    'the text begins with words of theirs',
    '<title>Example Daily</title>',
    '<p>On Tuesday the firm let go of its weights.</p>',
  ],
  [
    'the window’s title is the visible headline',
    '<title>Nothing is held back</title>',
    '<p>The weights of the lab are free.</p>',
  ],
])('trusts the tags of a page at another address when %s', (_, title, text) => {
  const html = `<head>${title}${headTags(first).replace(/<title>.*?<.title>/, '')}</head><main><h1>Nothing is held back</h1>${text}</main>`;
  const address = 'https://news.example/12345';
  expect(extractPage(documentFrom(html, address), address)).toMatchObject({
    publishedAt: '2026-05-01',
    canonicalUrl: first,
  });
});

/** Without the tags that name an address. */
const namelessTags = headTags(first).replace(/<link.*?>|<meta property="og:url".*?>/g, '');

test.each(['https://news.example/', 'https://news.example/chips'])(
  'leaves the tags of the list at %s behind when an app opens a story from it',
  (list) => {
    const { title, description, authors, publishedAt, canonicalUrl } = shown;
    const expected = { title, description, authors, publishedAt, canonicalUrl, imageUrl: null };
    for (const head of [headTags(list), namelessTags])
      expect(navigated(head, undefined, list)).toMatchObject(expected);
  },
);

describe('an app that claims no address, loaded at the former story’s', () => {
  test.each([
    ['all its tags', namelessTags],
    ['tags without a headline', namelessTags.replace(/<meta property="og:title".*?>/, '')],
    ['tags, and data that name no page', namelessTags + data(null)],
  ])('leaves %s behind', (_, head) => {
    expect(navigated(head, undefined, first)).toMatchObject(shown);
  });

  test('does so where both stories are on one subject', () => {
    const follow = (document: Document) => {
      for (const paragraph of document.querySelectorAll('p'))
        paragraph.textContent = 'The lab that opens its doors had weights for years, a first for the region.';
    };
    const { title, publishedAt } = navigated(namelessTags, follow, first);
    expect({ title, publishedAt }).toEqual({ title: shown.title, publishedAt: shown.publishedAt });
  });

  test.each([
    ['a second-level heading', 'Lab opens its weights', '<h2>Foundry burns down overnight</h2>'],
    [
      'the window’s title and no heading',
      'Foundry burns down overnight | Example Daily',
      '<div>Foundry burns down overnight</div>',
    ],
  ])('finds the headline in %s', (_, title, heading) => {
    const change = (document: Document) => {
      document.title = title;
      document.querySelector('h1')?.replaceWith(...documentFrom(heading).body.childNodes);
    };
    expect(navigated(namelessTags + data(null), change, first)).toMatchObject({
      title: shown.title,
      publishedAt: shown.publishedAt,
      authors: shown.authors,
      imageUrl: null,
    });
  });

  test('knows nothing but the address while nothing is shown yet', () => {
    const change = (document: Document) => document.querySelector('main')?.replaceChildren('Loading…');
    expect(navigated(namelessTags + data(null), change, first)).toMatchObject({
      title: second,
      authors: [],
      publishedAt: null,
    });
  });

  test('trusts tags that came along, by their headline or by their address', () => {
    const trusted = {
      publishedAt: '2026-05-01',
      description: 'A first for the region, and a long wait ends.',
    };
    const html = `<head>${namelessTags}</head><h1>Lab opens its weights</h1>`;
    expect(extractPage(documentFrom(html, first), first, second)).toMatchObject(trusted);
    const social = `<head>${headTags(first)}</head><h1>Nothing is held back</h1><p>The weights are free.</p>`;
    expect(extractPage(documentFrom(social, first), first, second)).toMatchObject(trusted);
  });

  test('and one that has gone nowhere, at whatever part of its page', () => {
    const html = `<head>${namelessTags}</head><h1>Nothing is held back</h1>`;
    for (const address of [first, `${first}#top`, `${first}?utm_source=x`, `${first}/`])
      expect(extractPage(documentFrom(html, address), address, first).publishedAt).toBe('2026-05-01');
  });
});
