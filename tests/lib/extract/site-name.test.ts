import { expect, test } from 'vitest';
import { readSiteName } from '@/lib/extract/site-name';
import { pageFrom } from '../../support/page';

const siteNameOf = (html: string, address?: string) => readSiteName(pageFrom(html, address))?.value;

test('cuts the slogan off the name', () => {
  expect(siteNameOf('<meta property="og:site_name" content="Example Daily | News that matters">')).toBe(
    'Example Daily',
  );
});

test('finds the name in the site’s own node of structured data', () => {
  expect(
    siteNameOf(
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Example Daily"}]}</script>',
    ),
  ).toBe('Example Daily');
});

test('falls back to the address', () => {
  expect(siteNameOf('<p>x</p>', 'https://www.blog.example.co.uk/a')).toBe('example.co.uk');
});
