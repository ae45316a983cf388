import { expect, test } from 'vitest';
import { readSection } from '@/lib/extract/section';
import { pageFrom } from '../../support/page';

const sectionOf = (content: string) =>
  readSection(
    pageFrom(
      `<meta property="og:site_name" content="Example Daily"><meta property="article:section" content="${content}">`,
    ),
  )?.value ?? null;

test('reads the declared section, the first of several', () => {
  expect(sectionOf('Models &amp; Weights')).toBe('Models & Weights');
  expect(sectionOf('Models, Policy, Business')).toBe('Models');
});

test.each(['Home', 'Example Daily', 'https://news.example/models'])('takes %j for no section', (content) => {
  expect(sectionOf(content)).toBeNull();
});

test('finds it in the trail of breadcrumbs, above the page itself', () => {
  const html = `<title>Story</title><script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[
    {"position":1,"name":"Home"},{"position":2,"item":{"@id":"/m","name":"Models"}},{"position":3,"name":"Story"}]}</script>`;
  expect(readSection(pageFrom(html))).toEqual({ value: 'Models', rule: 'json-ld:BreadcrumbList' });
});
