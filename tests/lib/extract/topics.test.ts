import { expect, test } from 'vitest';
import { extractionLimits } from '@/lib/extract/extraction';
import { cleanTopics, readTopics } from '@/lib/extract/topics';
import { pageFrom } from '../../support/page';

test('parts lists, drops hashes and keeps each topic once', () => {
  expect(cleanTopics(['AI, weights,ai', '#Open Source', ' '])).toEqual(['AI', 'weights', 'Open Source']);
});

test('keeps no more than the limit', () => {
  const many = Array.from({ length: 500 }, (_, index) => `topic ${index}`);
  expect(cleanTopics(many)).toHaveLength(extractionLimits.topics);
});

test('prefers the article’s own tags to the site’s keywords', () => {
  const html =
    '<meta name="keywords" content="news, example"><meta property="article:tag" content="weights"><meta property="article:tag" content="labs">';
  expect(readTopics(pageFrom(html))).toEqual({ value: ['weights', 'labs'], rule: 'meta:article:tag' });
});
