import { expect, test } from 'vitest';
import { extractAt } from './support';

const citation = `<title>On Weights</title><meta name="citation_title" content="On Weights"><meta name="citation_author" content="Ada Byron">
  <meta name="citation_author" content="Grace Hop"><meta name="citation_publication_date" content="2026/05/19">`;

test('reads a paper on OpenReview: its abstract and its venue', () => {
  const html = `${citation}<meta name="citation_conference_title" content="Conference on Weights 2026">
    <meta name="citation_abstract" content="We weigh weights and find them weighty."><meta property="og:description" content="We weigh weights...">`;
  expect(extractAt('https://openreview.net/forum?id=abc', html)).toMatchObject({
    title: 'On Weights',
    authors: ['Ada Byron', 'Grace Hop'],
    publishedAt: '2026-05-19',
    description: 'We weigh weights and find them weighty.',
    section: 'Conference on Weights 2026',
  });
});

test('reads a paper on Semantic Scholar: its abstract, not the words made for search engines', () => {
  const html = `${citation}<meta name="description" content="Semantic Scholar extracted view of On Weights">
    <span data-test-id="text-truncator-text">We weigh weights and find them weighty.</span>`;
  expect(extractAt('https://www.semanticscholar.org/paper/On-Weights/0123', html)).toMatchObject({
    title: 'On Weights',
    authors: ['Ada Byron', 'Grace Hop'],
    description: 'We weigh weights and find them weighty.',
  });
});

test('reads a paper on Papers with Code, and the paper itself', () => {
  const html = `<title>On Weights | Papers With Code</title><h1>On Weights</h1><div class="authors"><span class="author-span">19 May 2026</span>
    <span class="author-span"><a href="/author/ada-byron">Ada Byron</a></span><span class="author-span"><a href="/author/grace-hop">Grace Hop</a></span></div>
    <div class="paper-abstract"><p>We weigh weights and find them weighty.</p><a href="https://arxiv.org/pdf/2605.00001.pdf">PDF</a><a href="https://arxiv.org/abs/2605.00001">Abstract</a></div>`;
  expect(extractAt('https://paperswithcode.com/paper/on-weights', html)).toMatchObject({
    title: 'On Weights',
    authors: ['Ada Byron', 'Grace Hop'],
    publishedAt: '2026-05-19',
    description: 'We weigh weights and find them weighty.',
    originalUrl: 'https://arxiv.org/abs/2605.00001',
  });
});
