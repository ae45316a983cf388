import { expect, test } from 'vitest';
import { readDescription } from '@/lib/extract/description';
import { pageFrom } from '../../support/page';

const descriptionOf = (html: string) => readDescription(pageFrom(html))?.value ?? null;

test('skips a description that only repeats the headline or is a mere label', () => {
  const html = `<title>Lab opens its weights</title><meta property="og:description" content="Lab opens its weights">
    <meta name="description" content="News"><meta name="twitter:description" content="A first for the region, and a long wait ends.">`;
  expect(descriptionOf(html)).toBe('A first for the region, and a long wait ends.');
});

test('takes the paragraph after the headline on pages that declare nothing', () => {
  expect(descriptionOf('<h1>Story</h1><p>What happened, in one sentence.</p><p>More.</p>')).toBe(
    'What happened, in one sentence.',
  );
});
