import { expect, test } from 'vitest';
import { readOriginalUrl } from '@/lib/extract/original';
import { readSourceName } from '@/lib/extract/source-name';
import { pageFrom } from '../../support/page';

const originalOf = (html: string) => readOriginalUrl(pageFrom(html))?.value ?? null;
const sourceOf = (html: string) => readSourceName(pageFrom(html))?.value ?? null;
const link = '<a href="https://wire.example.org/report?utm_source=x">';
const data = (fields: string) =>
  `<title>Story</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Story",${fields}}</script>`;

test.each([
  `${link}Original source</a>`,
  `${link}Read the full story at Wire</a>`,
  `${link}Read the original</a>`,
  `${link}Source: The Wire</a>`,
  `${link}Quelle: Der Draht</a>`,
  `${link}Zum Originalartikel</a>`.replace('Zum ', ''),
  `${link}Lire l’article original</a>`,
  `<p>Source: ${link}Wire</a></p>`,
  `<p>Sources: ${link}Wire</a>, <a href="https://b.example.net/1">Other</a></p>`,
  `<p><strong>Quelle:</strong> ${link}Wire</a></p>`,
  `<p>Fuente: ${link}Wire</a></p>`,
  `<div>They met again.<br>Source : ${link}Wire</a></div>`,
  `<p>via ${link}Wire</a></p>`,
  `<div><span>via</span> ${link}Wire</a></div>`,
  `<p>They met again on Tuesday. (Via ${link}Wire</a>)</p>`,
  `<p>They met again on Tuesday (h/t ${link}Wire</a>)</p>`,
  `<p>First reported by ${link}Wire</a>.</p>`,
  `<p>The deal, which closed on Tuesday after months of talks, was first reported by ${link}Wire</a>.</p>`,
  `<p>This article was originally published on ${link}Wire</a>. Read it there.</p>`,
  `<p>Dieser Beitrag erschien zuerst auf ${link}Wire</a>.</p>`,
  `<p>Cet article a été publié initialement sur ${link}Wire</a>.</p>`,
  `<p>Este artículo fue publicado originalmente en ${link}Wire</a>.</p>`,
  data('"isBasedOn":{"@type":"NewsArticle","url":"https://wire.example.org/report"}'),
  data('"citation":"https://wire.example.org/report"'),
  '<meta name="original-source" content="https://wire.example.org/report">',
  '<link rel="canonical" href="https://wire.example.org/report">',
])('finds the report behind %s', (html) => {
  expect(originalOf(html)).toBe('https://wire.example.org/report');
});

test.each([
  '<a href="https://other.news.example/report">Original source</a>',
  '<a href="https://social.example.org/share?url=https://news.example/2026/story">Source</a>',
  '<p>via <a href="https://twitter.com/someone">Twitter</a></p>',
  '<p>Source: <a href="https://www.amazon.co.jp/dp/B077">Amazon</a></p>',
  '<p>via <a href="https://t.co/abc">Wire</a></p>',
  '<a href="https://wire.example.org/">Source</a>',
  '<a href="javascript:alert(1)">Original source</a>',
  `<p>The firm spoke via ${link}a blog post</a>.</p>`,
  `<p>It spread to the West ${link}via ships</a>.</p>`,
  `<p>Vitamins help (via ${link}Wire</a>), but not all.</p>`,
  `<p>Via ${link}his lawyer</a>, he denied it and left.</p>`,
  `<p>Read the ${link}full text of that ruling</a>.</p>`,
  `<p>She was originally from ${link}Wire</a>.</p>`,
  `<figure>via ${link}Photos</a></figure>`,
  `<p class="wp-caption-text">Source: ${link}Photos</a></p>`,
  `<footer>Source: ${link}Wire</a></footer>`,
  `<p>He studied open source ${link}software</a>.</p>`,
  data('"citation":["https://wire.example.org/report","https://b.example.net/1"]'),
  data('"isBasedOn":"https://news.example/2026/other"'),
  '<link rel="canonical" href="https://www.news.co.uk/2026/story">',
  '<link rel="canonical" href="https://wire.example.org/">',
])('is not fooled by %s', (html) => {
  expect(originalOf(html)).toBeNull();
});

test.each([
  'https://x.ai/news/a-model',
  'https://machinelearning.apple.com/research/weights',
  'https://www.amazon.science/blog/weights',
  'https://aws.amazon.com/blogs/aws/weights/',
  'https://ai.google.dev/docs/weights',
  'https://research.google.com/pubs/weights',
  'https://x.com/ada_99/status/2013045749580259680',
  'https://www.youtube.com/watch?v=abcdEFGH123',
  'https://en.wikipedia.org/wiki/Weight',
  'https://www.linkedin.com/posts/ada_weights-activity-1',
  'https://t.me/lab/42',
])('takes %s for a source', (address) => {
  expect(originalOf(`<p>Source: <a href="${address}">Lab</a></p>`)).toBe(address);
});

test.each([
  'https://x.com/ada_99',
  'https://twitter.com/intent/tweet?via=lab',
  'https://www.linkedin.com/in/ada/',
  'https://www.linkedin.com/sharing/share-offsite/?a=b',
  'https://www.youtube.com/@lab',
  'https://www.facebook.com/login.php?next=1',
  'https://www.amazon.com/Heavy-Weights/dp/B077/ref=x',
  'https://unsplash.com/photos/abc',
  'https://commons.wikimedia.org/wiki/File:Weight.jpg',
  'https://apps.apple.com/us/app/weights/id1',
  'https://play.google.com/store/apps/details?id=w',
  'https://www.google.com/search?q=weights',
  'https://lab.example.org/login?next=1',
])('takes %s for no source', (address) => {
  expect(originalOf(`<p>Source: <a href="${address}">Lab</a></p>`)).toBeNull();
});

test('looks at links to other sites only, however many others stand before them', () => {
  const html = '<a href="https://news.example/1">Other</a>'.repeat(300);
  expect(originalOf(`<main>${html}<p>Source: ${link}Wire</a></p></main>`)).toBe(
    'https://wire.example.org/report',
  );
});

test.each([
  [`<p>Source: ${link}Wire Weekly</a></p>`, 'Wire Weekly'],
  [`${link}Read the full story at Wire Weekly</a>`, 'Wire Weekly'],
  [`${link}Source: Wire Weekly</a>`, 'Wire Weekly'],
  [`<p>Source: <a href="https://wire.example.org/">Wire Weekly</a></p>`, 'Wire Weekly'],
  [
    data(
      '"isBasedOn":{"@type":"NewsArticle","url":"https://w.example.org/1","publisher":{"name":"Wire Weekly"}}',
    ),
    'Wire Weekly',
  ],
  [`<p>${link}Original source</a></p>`, null],
  [`<p>Source: ${link}Ministry of Weights, May 19, 2026</a></p>`, null],
  [`<p>Source: ${link}https://wire.example.org/report</a></p>`, null],
  ['<p>Source: <a href="https://news.example/wire">Our own wire</a></p>', null],
])('names the outlet of %s: %s', (html, name) => {
  expect(sourceOf(html)).toBe(name);
});

test('tells outlet and section apart by the linked site', () => {
  const html = `<div><div><span>Policy</span><span>Wire Weekly</span><time>2026-05-19</time></div><h1>Story</h1><a href="https://wireweekly.org/report">Original source</a></div>`;
  expect(sourceOf(html)).toBe('Wire Weekly');
});

test('tells outlet and section apart by what is printed twice, for narrow and wide screens', () => {
  const html = `<div><div><span>The Daily</span><span>Policy</span><span>The Daily</span><time>2026-05-19</time></div><h1>Story</h1><a href="https://wireweekly.org/report">Original source</a></div>`;
  expect(sourceOf(html)).toBe('The Daily');
});

test('takes no word beside the date for the outlet when nothing says so', () => {
  const html = `<div><div><span>yas!</span><span>Jane Doe</span><time>2026-05-19</time></div><h1>Story</h1><a href="https://wireweekly.org/report">Original source</a></div>`;
  expect(sourceOf(html)).toBeNull();
});
