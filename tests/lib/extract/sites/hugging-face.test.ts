import { expect, test } from 'vitest';
import { extractAt } from './support';

const hub = 'https://huggingface.co';

test('reads a blog post: everyone in its byline, and the day in words', () => {
  const html = `<title>A library for weights</title><div class="blog-content"><h1>A library for weights</h1>
    <div class="mb-6 flex"><span class="text-sm">Published March 3, 2026</span> <a href="https://github.com/huggingface/blog">Update on GitHub</a></div>
    <div data-target="BlogAuthorsByline"><div><a href="/ada99"><img alt="Ada Byron's avatar"></a><span class="fullname">Ada Byron</span> <a href="/ada99">ada99</a></div>
    <div><span class="fullname">Grace Hop</span> <a href="/hop">hop</a></div></div><p>Weights weigh.</p></div>`;
  expect(extractAt(`${hub}/blog/weights`, html)).toMatchObject({
    title: 'A library for weights',
    authors: ['Ada Byron', 'Grace Hop'],
    publishedAt: '2026-03-03',
    siteName: 'Hugging Face',
  });
});

test('reads a paper’s page and the paper behind it', () => {
  const html = `<title>Paper page - On Weights</title><meta property="og:title" content="Paper page - On Weights">
    <meta property="og:description" content="Join the discussion on this paper page"><main><h1>On Weights</h1>
    <div class="mb-6 flex">Published on Mar 3, 2026 · Submitted by <a href="/hop">hop</a> on Mar 4, 2026</div>
    <div>Authors: <span class="author"><button>Ada Byron</button>,</span> <span class="author"><button>Grace Hop</button></span></div>
    <div><h2>Abstract</h2><p class="text-gray-600">We weigh weights and find them weighty.</p></div>
    <a href="https://arxiv.org/abs/2603.00001">View arXiv page</a></main>`;
  expect(extractAt(`${hub}/papers/2603.00001`, html)).toMatchObject({
    title: 'On Weights',
    authors: ['Ada Byron', 'Grace Hop'],
    publishedAt: '2026-03-03',
    description: 'We weigh weights and find them weighty.',
    originalUrl: 'https://arxiv.org/abs/2603.00001',
  });
});

test('names a model by owner and name, and its topics by its tags', () => {
  const html = `<title>01-lab/Heavy-7B · Hugging Face</title><main><header><h1>01-lab / Heavy-7B</h1>
    <a href="/models?pipeline_tag=text-generation">Text Generation</a><a href="/models?library=transformers">Transformers</a>
    <a href="/models?license=license%3Amit">License: mit</a></header></main>`;
  expect(extractAt(`${hub}/01-lab/Heavy-7B`, html)).toMatchObject({
    title: '01-lab/Heavy-7B',
    authors: ['01-lab'],
    topics: ['Text Generation', 'Transformers'],
  });
});

test('names a data set and a space by their owners', () => {
  expect(
    extractAt(`${hub}/datasets/01-lab/texts`, '<title>01-lab/texts · Datasets at Hugging Face</title>'),
  ).toMatchObject({
    title: '01-lab/texts',
    authors: ['01-lab'],
  });
  const html = '<title>Heavy Chat - a Hugging Face Space by 01-lab</title>';
  expect(extractAt(`${hub}/spaces/01-lab/heavy-chat`, html)).toMatchObject({
    title: 'Heavy Chat',
    authors: ['01-lab'],
  });
});
