import { expect, test } from 'vitest';
import { extractAt } from './support';

const item = (
  headline: string,
) => `<title>A lab opens | Hacker News</title><table class="fatitem"><tr><td class="title"><span class="titleline">${headline}</span></td></tr>
  <tr><td class="subtext">by <a class="hnuser" href="user?id=ada99">ada99</a> <span class="age" title="2026-05-19T08:30:00 1779179400"><a href="item?id=1">1 hour ago</a></span></td></tr>
  <tr><td><div class="toptext">I was wondering who works there.</div></td></tr></table>
  <table class="comment-tree"><tr><td><a class="hnuser" href="user?id=hop">hop</a> <span class="age" title="2026-05-20T08:30:00 1"></span>
  <div class="commtext">See the <a href="https://other.example/2026/story">original article</a></div></td></tr></table>`;

test('reads a link on Hacker News: who submitted it, when, and what it links to', () => {
  const html = item(
    '<a href="https://www.wire.example/2026/lab-opens">A lab opens</a><span class="sitestr">wire.example</span>',
  );
  expect(extractAt('https://news.ycombinator.com/item?id=1', html)).toMatchObject({
    title: 'A lab opens',
    authors: ['ada99'],
    publishedAt: '2026-05-19T08:30:00Z',
    originalUrl: 'https://www.wire.example/2026/lab-opens',
    sourceName: 'wire.example',
  });
});

test('reads a question on Hacker News, which has no source', () => {
  const html = item('<a href="item?id=1">Ask HN: Who works at the lab?</a>');
  expect(extractAt('https://news.ycombinator.com/item?id=1', html)).toMatchObject({
    title: 'Ask HN: Who works at the lab?',
    description: 'I was wondering who works there.',
    originalUrl: null,
    sourceName: null,
  });
});

test.each([
  'https://tool.example/',
  'https://x.com/ada_99',
  'https://github.com/login/',
  'https://www.youtube.com/@lab',
])('takes the link of a thread as it stands: %s', (link) => {
  expect(
    extractAt('https://news.ycombinator.com/item?id=1', item(`<a href="${link}">Show HN: A tool</a>`)),
  ).toMatchObject({
    originalUrl: link,
    sourceName: new URL(link).hostname.replace('www.', ''),
  });
  expect(extractAt(reddit, newPost(link)).originalUrl).toBe(link);
});

test('names no source behind a link that is none', () => {
  const html = item('<a href="https://ada:secret@tool.example/">Show HN: A tool</a>');
  expect(extractAt('https://news.ycombinator.com/item?id=1', html)).toMatchObject({
    originalUrl: null,
    sourceName: null,
  });
});

const reddit = 'https://www.reddit.com/r/MachineLearning/comments/1abc/a_lab_opens/';
const newPost = (
  link: string,
) => `<title>A lab opens : r/MachineLearning</title><meta property="og:title" content="r/MachineLearning on Reddit: A lab opens">
  <shreddit-post post-title="A lab opens" author="ada_99" created-timestamp="2026-05-19T08:30:00.123000+0000" subreddit-prefixed-name="r/MachineLearning" content-href="${link}"></shreddit-post>
  <shreddit-comment author="hop"></shreddit-comment>`;

test('reads a link on Reddit from the attributes of its post', () => {
  expect(extractAt(reddit, newPost('https://wire.example/2026/lab-opens?utm_source=r'))).toMatchObject({
    title: 'A lab opens',
    authors: ['ada_99'],
    publishedAt: '2026-05-19T08:30:00+00:00',
    section: 'r/MachineLearning',
    siteName: 'Reddit',
    originalUrl: 'https://wire.example/2026/lab-opens',
    sourceName: 'wire.example',
  });
});

test.each([reddit, 'https://i.redd.it/picture.png', 'https://v.redd.it/film'])(
  'finds no source behind a post of its own: %s',
  (link) => {
    expect(extractAt(reddit, newPost(link))).toMatchObject({ originalUrl: null, sourceName: null });
  },
);

const oldPost = (
  link: string,
  kind = '',
) => `<title>A lab opens : MachineLearning</title><div class="thing link ${kind}" data-author="ada_99" data-url="${link}">
  <a class="title" href="${link}">A lab opens</a><p class="tagline">submitted <time datetime="2026-05-19T08:30:00+00:00">1 hour ago</time></p>
  <div class="usertext-body"><p>I was wondering who works there.</p></div></div>
  <div class="thing comment" data-author="hop"><time datetime="2026-05-20T08:30:00+00:00">now</time></div>`;

test('reads old Reddit too', () => {
  const address = reddit.replace('www', 'old');
  expect(extractAt(address, oldPost('https://wire.example/2026/lab-opens'))).toMatchObject({
    title: 'A lab opens',
    authors: ['ada_99'],
    publishedAt: '2026-05-19T08:30:00+00:00',
    originalUrl: 'https://wire.example/2026/lab-opens',
    sourceName: 'wire.example',
  });
  expect(extractAt(address, oldPost('/r/MachineLearning/comments/1abc/', 'self'))).toMatchObject({
    description: 'I was wondering who works there.',
    originalUrl: null,
    sourceName: null,
  });
});

const lobsters = (href: string) => `<title>A lab opens | Lobsters</title>
  <meta property="og:site_name" content="Lobsters"><meta property="og:title" content="A lab opens"><meta property="og:description" content="27 comments">
  <meta property="article:author" content="https://lobste.rs/~ada99"><meta property="article:published_time" content="2026-05-19T04:30:00-05:00">
  <li class="story"><div class="details"><span role="heading" aria-level="1" class="link h-cite"><a class="u-url" href="${href}">A lab opens</a></span>
  <a class="tag" href="/t/ai">ai</a><div class="byline">via <a class="u-author h-card" href="/~ada99">ada99</a></div></div><div class="story_text"><p>I was wondering who works there.</p></div></li>
  <div class="comment"><div class="byline"><a href="/~hop">hop</a></div><div class="comment_text">See the <a href="https://other.example/2026/story">original article</a></div></div>`;

test.each([
  ['https://www.wire.example/2026/lab-opens', 'wire.example'],
  ['/s/abc123/a_lab_opens', null],
])('reads a thread on Lobsters, and what it links to: %s', (href, sourceName) => {
  expect(extractAt('https://lobste.rs/s/abc123/a_lab_opens', lobsters(href))).toMatchObject({
    kind: 'discussion',
    title: 'A lab opens',
    authors: ['ada99'],
    publishedAt: '2026-05-19T04:30:00-05:00',
    description: 'I was wondering who works there.',
    originalUrl: sourceName && href,
    sourceName,
  });
});
