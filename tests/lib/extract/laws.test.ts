import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractPage } from '@/lib/extract';
import { parseExtraction } from '@/lib/extract/parse-extraction';
import { documentFrom } from '../../support/dom';

const address = 'https://news.example/2026/05/story';

/** Words as pages and attackers write them. */
const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'By Ada Byron',
    '19 May 2026',
    'Why it matters:',
    'The Skeptic',
    'Panel Takes',
    '\ud800',
    '\u202e',
    'javascript:alert(1)',
    'https://wire.example/a',
    '2026-05-19',
    '99999-99-99',
    '"}',
    '<b>',
    '&amp;lt;',
    '第一',
    'x'.repeat(3_000),
  ),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
);
const escaped = words.map((text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`));

const metaNames =
  'og:title og:description og:url og:image og:site_name article:published_time article:tag author citation_author citation_title date keywords description robots';
const meta = fc
  .tuple(fc.constantFrom(...metaNames.split(' ')), escaped)
  .map(([name, content]) => `<meta property="${name}" content="${content}">`);

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.double(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('node'),
  ),
  node: fc.dictionary(
    fc.constantFrom(
      '@type',
      '@id',
      '@graph',
      'headline',
      'name',
      'author',
      'datePublished',
      'image',
      'url',
      'publisher',
      'keywords',
      'mainEntityOfPage',
      'reviewBody',
      '__proto__',
      'constructor',
    ),
    tie('value'),
  ),
})).value;
const jsonLd = json.map(
  (value) => `<script type="application/ld+json">${JSON.stringify(value)?.replace(/</g, '\\u003c')}</script>`,
);

const tags =
  'p h1 h2 div section article aside ul li dl dt dd blockquote table tr td time a b strong form input figure details summary span'.split(
    ' ',
  );
const labels = [
  '',
  'class="byline"',
  'class="author name"',
  'class="date"',
  'class="takes panel"',
  'rel="author" href="/x"',
  'href="https://wire.example/b"',
  'itemprop="author"',
  'datetime="2026-05-19T10:00Z"',
  'hidden',
  'name="title"',
  'name="parentElement"',
  'name="attributes"',
  'id="comments"',
  'aria-label="Panel"',
];
const element = fc.letrec((tie) => ({
  element: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    escaped,
    fc
      .tuple(fc.constantFrom(...tags), fc.constantFrom(...labels), fc.array(tie('element'), { maxLength: 4 }))
      .map(([tag, label, inner]) => `<${tag} ${label}>${inner.join('')}</${tag}>`),
  ),
})).element;

const page = fc
  .tuple(
    escaped,
    fc.array(meta, { maxLength: 6 }),
    fc.array(jsonLd, { maxLength: 2 }),
    fc.array(element, { maxLength: 6 }),
  )
  .map(
    ([title, metas, scripts, body]) =>
      `<title>${title}</title>${metas.join('')}${scripts.join('')}<body>${body.join('')}`,
  );

test('whatever the page, the answer is one that the border lets in as it is', () => {
  fc.assert(
    fc.property(page, (html) => {
      const extraction = extractPage(documentFrom(html, address), address);
      expect(parseExtraction(extraction)).toEqual(extraction);
    }),
    { numRuns: 300 },
  );
});

test('reading changes nothing in the page, and reading again says the same', () => {
  fc.assert(
    fc.property(page, (html) => {
      const document = documentFrom(html, address);
      const before = document.documentElement.outerHTML;
      const extraction = extractPage(document, address);
      expect(document.documentElement.outerHTML).toBe(before);
      expect(extractPage(document, address)).toEqual(extraction);
    }),
    { numRuns: 150 },
  );
});
