import { expect, test } from 'vitest';
import { extractAt } from './support';

const repository = 'https://github.com/owner-42/name';

test('names a repository by owner and name, and drops what the host adds to its description', () => {
  const html = `<title>GitHub - owner-42/name: A parser</title><meta property="og:title" content="GitHub - owner-42/name: A parser">
    <meta property="og:description" content="A parser of things - that need it - owner-42/name: A parser of things"><meta property="og:type" content="object">`;
  expect(extractAt(repository, html)).toMatchObject({
    title: 'owner-42/name',
    authors: ['owner-42'],
    siteName: 'GitHub',
    description: 'A parser of things - that need it',
  });
});

test('prefers the whole text in the box beside the files, and reads its topics', () => {
  const html = `<title>owner-42/name</title><meta property="og:description" content="A parser of things that need ... - owner-42/name"><main><h2>About</h2>
    <p class="f4 my-3">A parser of things that need parsing, and of others</p>
    <a class="topic-tag topic-tag-link" href="/topics/parser">parser</a><a class="topic-tag" href="/topics/ai">ai</a></main>`;
  expect(extractAt(repository, html)).toMatchObject({
    description: 'A parser of things that need parsing, and of others',
    topics: ['parser', 'ai'],
  });
});

test('reads a release: its name and repository, who made it and when', () => {
  const html = `<title>Release v2.0 “Heavy” · owner-42/name · GitHub</title><meta property="og:title" content="Release v2.0 “Heavy” · owner-42/name">
    <div class="Box-body"><h1 class="d-inline mr-3">v2.0 “Heavy”</h1><a data-hovercard-type="user" href="/mona-7">mona-7</a> released this
    <relative-time datetime="2026-05-19T08:30:00Z">May 19, 2026</relative-time>
    <div class="markdown-body">Thanks to <a data-hovercard-type="user" href="/helper">@helper</a></div></div>`;
  const release = extractAt(`${repository}/releases/tag/v2.0`, html);
  expect(release).toMatchObject({ authors: ['mona-7'], publishedAt: '2026-05-19T08:30:00Z' });
  expect(release.title).toContain('v2.0 “Heavy”');
});

test('reads a pull request by its opener, not by those who answer or when it was merged', () => {
  const html = `<title>Fix the parser by mona-7 · Pull Request #5 · owner-42/name</title><h1><bdi class="js-issue-title">Fix the parser</bdi> #5</h1>
    <span class="author">owner-42</span> merged <relative-time datetime="2026-05-21T08:00:00Z"></relative-time>
    <a class="author Link--primary" href="/mona-7">mona-7</a><a class="js-timestamp" href="#1"><relative-time datetime="2026-05-19T08:30:00Z"></relative-time></a>
    <a class="author Link--primary" href="/helper">helper</a><a class="js-timestamp" href="#2"><relative-time datetime="2026-05-20T08:30:00Z"></relative-time></a>`;
  expect(extractAt(`${repository}/pull/5`, html)).toMatchObject({
    title: 'Fix the parser',
    authors: ['mona-7'],
    publishedAt: '2026-05-19T08:30:00Z',
  });
});

test('reads an issue as its new page draws it', () => {
  const html = `<title>It is slow · Issue #4 · owner-42/name · GitHub</title><h1><bdi data-testid="issue-title">It is slow</bdi></h1>
    <a data-testid="issue-body-header-author" href="/mona-7">mona-7</a><a data-testid="issue-body-header-link"><relative-time datetime="2026-05-19T08:30:00Z"></relative-time></a>`;
  expect(extractAt(`${repository}/issues/4`, html)).toMatchObject({
    title: 'It is slow',
    authors: ['mona-7'],
    publishedAt: '2026-05-19T08:30:00Z',
  });
});

test('leaves the number out of a pull request’s title on the newer pages too', () => {
  const html =
    '<title>Fix the parser by mona-7 · Pull Request #5 · owner-42/name</title><h1><span class="markdown-title">Fix the parser</span> <span>#5</span></h1>';
  expect(extractAt(`${repository}/pull/5`, html).title).toBe('Fix the parser');
});
