import { expect, test } from 'vitest';
import type { Take } from '@/lib/extract/extraction';
import { readKind } from '@/lib/extract/kind';
import { pageFrom } from '../../support/page';

const judged: Take = { speaker: 'The Skeptic', lens: null, verdict: 'skip', text: 'No.' };
const kindOf = (html: string, address?: string, takes: readonly Take[] = []) =>
  readKind(pageFrom(html, address), [], takes)?.value ?? null;

test.each([
  ['<meta property="og:type" content="article">', 'article'],
  ['<script type="application/ld+json">{"@type":"SoftwareApplication","name":"A tool"}</script>', 'tool'],
  ['<meta name="citation_title" content="On weights">', 'paper'],
  ['<meta property="og:type" content="video.other">', 'video'],
  ['<meta property="og:type" content="website">', null],
])('%s makes a page of kind %s', (html, kind) => {
  expect(kindOf(html)).toBe(kind);
});

test('knows threads and videos by their address', () => {
  expect(kindOf('', 'https://news.ycombinator.com/item?id=1')).toBe('discussion');
  expect(kindOf('', 'https://www.youtube.com/watch?v=1')).toBe('video');
  expect(kindOf('', 'https://notyoutube.com/watch')).toBeNull();
});

test('calls a page whose panel gives verdicts a tool', () => {
  expect(kindOf('<meta property="og:type" content="article">', undefined, [judged])).toBe('tool');
  expect(
    kindOf('<meta property="og:type" content="article">', undefined, [{ ...judged, verdict: null }]),
  ).toBe('article');
});
