import { describe, expect, it } from 'vitest';
import { addressesOf, isSameSite } from '@/lib/bookmarks/address';

const own = 'https://news.example/2026/04/heron-translation-model';
const known = (url: string, canonicalUrl: string | null) => addressesOf({ url, canonicalUrl });

describe('addressesOf', () => {
  it('names a page by its canonical link and remembers the tab’s address', () => {
    const canonical = 'https://news.example/heron-translation-model';
    expect(known(own, 'https://www.news.example/heron-translation-model')).toEqual({
      main: canonical,
      aliases: [canonical, own],
    });
  });

  it.each([
    ['another site’s page', 'https://other.example/2026/04/heron-translation-model'],
    ['the home page', 'https://news.example/'],
    ['a former article, left by an in-page navigation', 'https://news.example/2026/04/osprey-speech-dataset'],
    ['one that shares a single common word', 'https://news.example/technology/osprey-speech-model-report'],
    ['something that is no address', 'javascript:alert(1)'],
  ])('does not believe a canonical link to %s', (_what, canonical) => {
    expect(known(own, canonical)).toEqual({ main: own, aliases: [own] });
  });

  it.each([
    ['videos', 'https://youtube.com/watch?v=BBBBBBBBBBB', 'https://youtube.com/watch?v=AAAAAAAAAAA'],
    ['short ids', 'https://youtube.com/watch?v=B', 'https://youtube.com/watch?v=A'],
    [
      'ids in the middle of a query',
      'https://a.example/view-the-story?id=1',
      'https://a.example/view-the-story?id=2',
    ],
    ['Hacker News items', 'https://hn.example/item?id=44444444', 'https://hn.example/item?id=55555555'],
    [
      'section and number',
      'https://bbc.com/news/technology-87654321',
      'https://bbc.com/news/technology-12345678',
    ],
    ['slugs of one company', 'https://a.example/ai/openai-sues-musk', 'https://a.example/ai/openai-ships-o5'],
    ['the same words in turn', 'https://a.example/ai/o5-beats', 'https://a.example/ai/beats-o5'],
    [
      'models of one owner',
      'https://hf.example/mistralai/Mistral-7B',
      'https://hf.example/mistralai/Mixtral-8x',
    ],
    ['repositories of one owner', 'https://github.com/openai/codex', 'https://github.com/openai/whisper'],
    ['small numbers', 'https://a.example/p/101', 'https://a.example/p/100'],
    ['papers', 'https://arxiv.org/abs/2501.00001', 'https://arxiv.org/abs/2501.00002'],
    ['papers elsewhere', 'https://hf.example/papers/2501.00001', 'https://hf.example/papers/2501.00002'],
    ['short words', 'https://wiki.example/wiki/GPT', 'https://wiki.example/wiki/RAG'],
    ['signs', 'https://wiki.example/wiki/C', 'https://wiki.example/wiki/C++'],
    ['words without spaces', 'https://a.example/新闻/101', 'https://a.example/新闻/100'],
    [
      'posts of one author',
      'https://x.com/karpathy/status/1111111111',
      'https://x.com/karpathy/status/2222222222',
    ],
    [
      'threads of one forum',
      'https://reddit.com/r/LocalLLaMA/comments/1abcde/qwen_out/',
      'https://reddit.com/r/LocalLLaMA/comments/1zzzzz/llama_five/',
    ],
    ['tools of one kind', 'https://shiporskip.io/tools/cursor', 'https://shiporskip.io/tools/windsurf'],
    [
      'a tool and its bigger brother',
      'https://shiporskip.io/tools/cursor-pro',
      'https://shiporskip.io/tools/cursor',
    ],
    ['an item and its list', 'https://shiporskip.io/tools/cursor', 'https://shiporskip.io/tools'],
    ['a list and an item', 'https://hf.example/papers', 'https://hf.example/papers/2501.00001'],
    [
      'a list and an item of a long name',
      'https://a.example/ai-all-the-news',
      'https://a.example/ai-all-the-news/heron',
    ],
    ['a section inside and outside', 'https://github.com/issues', 'https://github.com/openai/codex/issues'],
    ['paths that say nothing', 'https://a.example/amp', 'https://a.example/index.php'],
    ['the home page and an article', 'https://a.example/', 'https://a.example/ai/heron-released'],
    ['a number and an article', 'https://a.example/?p=17', 'https://a.example/2026/04/heron-released'],
    ['a route and the home page', 'https://a.example/#/story/7', 'https://a.example/'],
    ['a route and the page it is in', 'https://a.example/reader#/story/7', 'https://a.example/reader'],
    ['ports', 'http://localhost:3000/heron-released', 'http://localhost:4000/heron-released'],
    [
      'a guest of a shared host and the host',
      'https://attacker.medium.com/gpt-leak-analysis',
      'https://medium.com/gpt-leak-analysis',
    ],
  ])('keeps two pages apart: %s', (_what, url, canonical) => {
    expect(known(url, canonical)).toEqual(known(url, null));
  });

  it.each([
    [
      'words after its number',
      'https://a.example/story/482910',
      'https://a.example/story/482910-heron-translation-model',
    ],
    ['no date', own, 'https://news.example/heron-translation-model'],
    [
      'no date before a short slug',
      'https://a.example/2026/04/heron-released',
      'https://a.example/heron-released',
    ],
    [
      'no date inside the slug',
      'https://a.example/2026-04-12-heron-speaks-up',
      'https://a.example/heron-speaks-up',
    ],
    ['another section', 'https://a.example/ai/heron-speaks-up', 'https://a.example/tech/heron-speaks-up'],
    ['no moment', 'https://youtube.com/watch?t=10s&v=AAAAAAAAAAA', 'https://youtube.com/watch?v=AAAAAAAAAAA'],
    ['no page number', 'https://a.example/tools?page=2', 'https://a.example/tools'],
    ['no AMP section', 'https://a.example/amp/heron', 'https://a.example/heron'],
    ['no AMP ending', 'https://a.example/heron/amp', 'https://a.example/heron'],
    ['no AMP host', 'https://amp.a.example/ai/heron', 'https://a.example/ai/heron'],
    ['an extension', 'https://a.example/ai/heron', 'https://a.example/ai/heron.html'],
    ['no version', 'https://arxiv.org/abs/2501.00001v2', 'https://arxiv.org/abs/2501.00001'],
    ['another format', 'https://arxiv.org/pdf/2501.00001v2', 'https://arxiv.org/abs/2501.00001'],
    [
      'no picture',
      'https://x.com/karpathy/status/1111111111/photo/1',
      'https://x.com/karpathy/status/1111111111',
    ],
  ])('believes the same address with %s', (_what, url, canonical) => {
    expect(known(url, canonical)?.main).toBe(canonical);
  });

  it('keeps the home page itself', () => {
    expect(known('https://news.example/', 'https://news.example/')?.main).toBe('https://news.example/');
  });

  it('knows no address of a page that is not on the web', () => {
    expect(known('chrome://version/', null)).toBeNull();
  });
});

describe('isSameSite', () => {
  it.each([
    ['www.news.example', 'news.example'],
    ['m.news.example', 'www.news.example'],
    ['amp.news.example', 'edition.news.example'],
  ])('sees %s and %s as one', (left, right) => {
    expect(isSameSite(left, right)).toBe(true);
  });

  it.each([
    ['news.example', 'views.example'],
    ['evilnews.example', 'news.example'],
    ['ai.news.example', 'news.example'],
    ['attacker.medium.com', 'medium.com'],
    ['paper.co.uk', 'co.uk'],
    ['localhost', 'a.localhost'],
    ['m.dev', 'amp.dev'],
  ])('tells %s and %s apart', (left, right) => {
    expect(isSameSite(left, right)).toBe(false);
  });
});
