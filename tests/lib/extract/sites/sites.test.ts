import { expect, test } from 'vitest';
import { extractAt } from './support';

const named = 'owner/name, owner/model';

test.each([
  ['https://www.shiporskip.io/news/lab-opens', 'article'],
  ['https://www.shiporskip.io/tools/some-tool', 'tool'],
  ['https://shiporskip.io/reviewer/skeptic', 'page'],
  ['https://shiporskip.io/news', 'page'],
  ['https://arxiv.org/abs/2605.00001', 'paper'],
  ['https://export.arxiv.org/pdf/2605.00001v2', 'paper'],
  ['https://arxiv.org/html/2605.00001', 'paper'],
  ['https://arxiv.org/list/cs.CL/recent', 'page'],
  ['https://github.com/owner/name', 'repository'],
  ['https://github.com/owner/name/', 'repository'],
  ['https://github.com/owner/name/tree/main/src/deep', 'repository'],
  ['https://github.com/owner/name/releases/tag/v1.0', 'repository'],
  ['https://github.com/owner/name/issues/4', 'discussion'],
  ['https://github.com/owner/name/pull/5', 'discussion'],
  ['https://github.com/owner/name/discussions/6', 'discussion'],
  ['https://github.com/owner/name/issues', 'page'],
  ['https://github.com/features/copilot', 'page'],
  ['https://github.com/owner', 'page'],
  ['https://huggingface.co/owner/model', 'model'],
  ['https://huggingface.co/papers/2605.00001', 'paper'],
  ['https://huggingface.co/papers', 'page'],
  ['https://huggingface.co/spaces/owner/demo', 'tool'],
  ['https://huggingface.co/datasets/owner/name', 'repository'],
  ['https://huggingface.co/datasets/squad', 'page'],
  ['https://huggingface.co/docs/library', 'page'],
  ['https://huggingface.co/blog/new-library', 'article'],
  ['https://news.ycombinator.com/item?id=1', 'discussion'],
  ['https://news.ycombinator.com/newest', 'page'],
  ['https://www.reddit.com/r/MachineLearning/comments/1abc/a_paper/', 'discussion'],
  ['https://old.reddit.com/user/someone/comments/1abc/words/', 'discussion'],
  ['https://www.reddit.com/r/MachineLearning/', 'page'],
  ['https://x.com/someone/status/1234567890123456789', 'discussion'],
  ['https://mobile.twitter.com/someone/status/1234567890123456789', 'discussion'],
  ['https://x.com/someone', 'page'],
  ['https://www.youtube.com/watch?v=abcdEFGH123', 'video'],
  ['https://youtu.be/abcdEFGH123', 'video'],
  ['https://www.youtube.com/@channel', 'page'],
  ['https://openreview.net/forum?id=abc', 'paper'],
  ['https://www.semanticscholar.org/paper/On-Weights/0123', 'paper'],
  ['https://paperswithcode.com/paper/on-weights', 'paper'],
  ['https://openai.com/index/a-model/', 'article'],
  ['https://www.anthropic.com/news/a-model', 'article'],
  ['https://deepmind.google/discover/blog/a-model/', 'article'],
  ['https://ai.meta.com/blog/a-model/', 'article'],
  ['https://mistral.ai/news/a-model', 'article'],
  ['https://mistral.ai/news', 'page'],
  ['https://docs.github.com/owner/name', 'page'],
  ['https://gist.github.com/owner/name', 'page'],
  ['https://github.com/advisories/GHSA-1', 'page'],
  ['https://github.com/resources/articles', 'page'],
  ['https://github.com/search/advanced', 'page'],
  ['https://discuss.huggingface.co/owner/model', 'page'],
  ['https://huggingface.co/settings/tokens', 'page'],
  ['https://huggingface.co/inference/models', 'page'],
  ['https://huggingface.co/papers/trending', 'page'],
  ['https://huggingface.co/papers/date/2026-05-19', 'page'],
  ['https://m.youtube.com/watch?v=abcdEFGH123', 'video'],
  ['https://notgithub.com/owner/name', 'page'],
  ['https://github.com.example/owner/name', 'page'],
  ['https://netflix.com/someone/status/1', 'page'],
])('%s is of kind %s', (address, kind) => {
  expect(extractAt(address, `<title>${named}: words</title>`).kind).toBe(kind);
});

test.each([
  ['https://openai.com/index/a-model/', 'OpenAI'],
  ['https://www.anthropic.com/news/a-model', 'Anthropic'],
  ['https://news.ycombinator.com/item?id=1', 'Hacker News'],
  ['https://old.reddit.com/r/news/comments/1/x/', 'Reddit'],
])('%s is called %s without declaring a name', (address, name) => {
  expect(extractAt(address).siteName).toBe(name);
});

test('shows the site in the evidence', () => {
  expect(extractAt('https://github.com/owner/name', `<title>${named}</title>`).evidence.title).toBe(
    'site:GitHub',
  );
});

test('reads a lab’s post with a date in plain words and without an author', () => {
  const html = `<title>A model for everyone \\ Anthropic</title><main><h1>A model for everyone</h1>
    <div class="PostDetail_post-timestamp__x1">May 22, 2026</div><p>It is a model.</p></main>`;
  expect(extractAt('https://www.anthropic.com/news/a-model', html)).toMatchObject({
    title: 'A model for everyone',
    authors: [],
    publishedAt: '2026-05-22',
  });
});
