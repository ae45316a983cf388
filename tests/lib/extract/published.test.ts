import { expect, test } from 'vitest';
import { readModified } from '@/lib/extract/modified';
import { readPublished } from '@/lib/extract/published';
import { pageFrom } from '../../support/page';

const publishedOf = (html: string, address?: string) => readPublished(pageFrom(html, address))?.value ?? null;

test('does not take the last change for the first publication', () => {
  const html = `<meta property="article:modified_time" content="2026-06-01T10:00:00Z">
    <h1>Story</h1><p>Updated: <time datetime="2026-06-01">1 June</time></p><p>Published <time datetime="2026-05-19">19 May</time></p>`;
  expect(publishedOf(html)).toBe('2026-05-19');
  expect(readModified(pageFrom(html))?.value).toBe('2026-06-01T10:00:00Z');
});

test('knows the first publication by its class where a theme prints the last change before it', () => {
  const html = `<h1>Story</h1><p>Posted on <a href="/x"><time class="updated" datetime="2026-06-01">1 June</time>
    <time class="entry-date published" datetime="2026-05-19">19 May</time></a></p>`;
  expect(publishedOf(html)).toBe('2026-05-19');
});

test('reads the date of a post from the tag of its network', () => {
  expect(publishedOf('<meta property="og:published_time" content="2026-05-19T09:08:07Z">')).toBe(
    '2026-05-19T09:08:07Z',
  );
});

test('prefers the time beside the headline to one further up', () => {
  const html =
    '<div><time>2020-01-01</time></div><main><header><h1>Story</h1><time>2026-05-19</time></header></main>';
  expect(publishedOf(html)).toBe('2026-05-19');
});

test.each([
  '<p>Berlin, 19 May 2026 | 8 min read</p>',
  '<div><span>19.05.26</span> <span>Ada Byron</span></div>',
  '<p>Posted <time datetime="2026-05-19">2 hours ago</time></p>',
  '<p>Posted 19 May 2026, updated 1 June 2026</p>',
  '<p>Updated 1 June 2026</p><p>19 May 2026</p>',
  '<p>Updated 20 May 2026 | Published 19 May 2026</p>',
  '<p>Actualizado 20/05/2026 | Publicado 19/05/2026</p>',
  '<p>Correction Lab · May 19, 2026</p>',
  '<p>This entry was posted on 19 May 2026 by Ada Byron.</p>',
])('reads the first publication in the line %s', (line) => {
  expect(
    publishedOf(`<h1>Story</h1>${line}<p>On 3 March 2019 the lab had opened its first weights.</p>`),
  ).toBe('2026-05-19');
});

test('reads a dateline above the headline when none follows', () => {
  expect(publishedOf('<p>1 May 2020</p><p>19 May 2026</p><h1>Story</h1><p>Text</p>')).toBe('2026-05-19');
});

test.each([
  'The AI Act takes effect on 2 August 2027.',
  'On 20 July 1999 the lab was founded.',
  'Version 4.11.24',
  'Founded 01.02.2003',
  'Phone 030-12-12-2024',
])('takes no day out of %j', (line) => {
  expect(publishedOf(`<h1>Story</h1><p>${line}</p>`)).toBeNull();
});

test('takes no day out of a sentence', () => {
  const sentence = `On 3 March 2019 the lab opened its first weights, ${'and all was well, '.repeat(8)}so far.`;
  expect(publishedOf(`<h1>Story</h1><p>${sentence}</p>`)).toBeNull();
});

const long =
  'The lab opened the weights of all its models, and whoever asks why is told that it was time to. '.repeat(
    2,
  );

test.each([
  `SAN FRANCISCO, May 19, 2026 /Wire/ -- ${long}`,
  `Zürich, 19. Mai 2026 – ${long}`,
  `(May 19, 2026) — ${long}`,
  `19.05.2026 - ${long}`,
])('reads the day with which a release begins: %.30s', (text) => {
  expect(publishedOf(`<html lang="de"><h1>Story</h1><p>${text}</p>`)).toBe('2026-05-19');
});

test.each([`On May 19, 2026 (a Tuesday) ${long}`, `${long} It was May 19, 2026 – at last.`])(
  'takes no day from a story that begins %.30s',
  (text) => {
    expect(publishedOf(`<html lang="en"><h1>Story</h1><p>${text}</p>`)).toBe(null);
  },
);

test('prefers what the page prints to tags that systems fill with the last change', () => {
  const head = '<meta name="date" content="2026-06-01">';
  expect(publishedOf(`${head}<h1>Story</h1><p>19 May 2026</p>`)).toBe('2026-05-19');
  expect(publishedOf(`${head}<h1>Story</h1>`)).toBe('2026-06-01');
});

test('takes a date beside the story when there is no other', () => {
  expect(publishedOf('<h1>Story</h1><p>Text</p><aside><p>19 May 2026</p></aside>')).toBe('2026-05-19');
});

test.each(['Last updated: 19 May 2026', 'arXiv:2605.00001v3 [cs.CL] 19 May 2026'])(
  'takes no later date from %j',
  (line) => {
    expect(publishedOf(`<h1>Story</h1><p>${line}</p>`)).toBeNull();
  },
);

test('tells a moment in UTC so that its day is the one printed', () => {
  const at = (moment: string, printed: string) =>
    publishedOf(
      `<meta property="article:published_time" content="${moment}"><h1>Story</h1><p>${printed}</p>`,
      'https://news.example/story',
    );
  expect(at('2026-05-20T01:49:09Z', 'May 19, 2026 at 5:49 p.m.')).toBe('2026-05-19T23:49:09-02:00');
  expect(at('2026-05-18T22:00:00Z', '19. Mai 2026')).toBe('2026-05-19T00:00:00+02:00');
  expect(at('2026-05-19T10:00:00Z', 'May 19, 2026')).toBe('2026-05-19T10:00:00Z');
  expect(at('2026-05-19T10:00:00Z', 'May 12, 2026')).toBe('2026-05-19T10:00:00Z');
  expect(at('2026-05-20T01:49:09+03:00', 'May 19, 2026')).toBe('2026-05-20T01:49:09+03:00');
});

test('reads the day from the address when the page prints none', () => {
  expect(publishedOf('<h1>Story</h1>', 'https://news.example/2026/05/19/story')).toBe('2026-05-19');
  expect(publishedOf('<h1>Story</h1>', 'https://news.example/2026/99/story')).toBeNull();
});

test('reads structured data about this page and not about its neighbours', () => {
  const html = `<h1>Lab opens its weights</h1><script type="application/ld+json">[
    {"@type":"NewsArticle","headline":"Another story altogether","url":"/other","datePublished":"2020-01-01"},
    {"@type":"NewsArticle","headline":"Lab opens its weights","datePublished":"2026-05-19T08:00:00+0200"}]</script>`;
  expect(publishedOf(html)).toBe('2026-05-19T08:00:00+02:00');
});
