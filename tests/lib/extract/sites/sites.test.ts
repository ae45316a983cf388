import { expect, test } from 'vitest';
import { extractPage } from '@/lib/extract';
import { documentFrom } from '../../../support/dom';

const extractAt = (address: string, html = '<title>Some page</title>') =>
  extractPage(documentFrom(html, address), address);

test.each([
  ['https://www.shiporskip.io/news/lab-opens', 'article'],
  ['https://www.shiporskip.io/tools/some-tool', 'tool'],
  ['https://arxiv.org/abs/2605.00001', 'paper'],
  ['https://github.com/owner/name', 'repository'],
  ['https://github.com/owner/name/issues/4', 'discussion'],
  ['https://github.com/features/copilot', 'page'],
  ['https://huggingface.co/owner/model', 'model'],
  ['https://huggingface.co/papers/2605.00001', 'paper'],
  ['https://huggingface.co/spaces/owner/demo', 'tool'],
  ['https://notgithub.com/owner/name', 'page'],
])('%s is of kind %s', (address, kind) => {
  expect(extractAt(address).kind).toBe(kind);
});

test('names a repository by owner and name, and drops what the host adds to its description', () => {
  const html = `<title>GitHub - owner/name: A parser</title><meta property="og:title" content="GitHub - owner/name: A parser">
    <meta property="og:description" content="A parser of things that need parsing - owner/name">`;
  expect(extractAt('https://github.com/owner/name', html)).toMatchObject({
    title: 'owner/name',
    authors: ['owner'],
    siteName: 'GitHub',
    description: 'A parser of things that need parsing',
  });
});

test('reads a paper from its citation tags and the abstract on the page', () => {
  const html = `<title>[2605.00001] On Weights</title><meta name="citation_title" content="On Weights"><meta name="citation_author" content="Byron, Ada">
    <meta name="citation_date" content="2026/05/19"><h1 class="title">Title: On Weights</h1>
    <blockquote class="abstract"><span>Abstract:</span> We weigh weights and find them weighty.</blockquote>`;
  expect(extractAt('https://arxiv.org/abs/2605.00001', html)).toMatchObject({
    title: 'On Weights',
    authors: ['Ada Byron'],
    publishedAt: '2026-05-19',
    description: 'We weigh weights and find them weighty.',
  });
});

test('shows the site in the evidence', () => {
  expect(extractAt('https://github.com/owner/name').evidence.title).toBe('site:github');
});
