import { describe, expect, it } from 'vitest';
import { correct } from '@/lib/bookmarks/correct';
import { reportOf } from '@/lib/bookmarks/report';
import { bookmarkOf } from '../../support/bookmarks';

const saved = bookmarkOf({
  url: 'https://news.example/heron',
  canonicalUrl: 'https://news.example/heron',
  title: 'Heron',
  authors: ['The Staff'],
  publishedAt: '2026-04-14',
  takes: [
    { speaker: 'The Skeptic', lens: 'Reality Check', verdict: 'skip', text: 'Words of the page.' },
    { speaker: null, lens: 'Why it matters', verdict: null, text: 'More words.' },
  ],
  evidence: { title: 'meta:og:title', takes: 'heading', canonicalUrl: 'link:canonical' },
  note: 'A secret note',
  tags: ['secret-tag'],
});

describe('reportOf', () => {
  it('says the address, each field, and the rule that found it', () => {
    expect(reportOf(saved, '1.2.3')).toBe(`\`\`\`text
Panelmark 1.2.3
url: https://news.example/heron
canonicalUrl: "https://news.example/heron" [link:canonical]
title: "Heron" [meta:og:title]
description: null
authors: ["The Staff"]
siteName: null
sourceName: null
publishedAt: "2026-04-14"
modifiedAt: null
section: null
topics: []
language: null
kind: "page"
imageUrl: null
originalUrl: null
takes: 2: The Skeptic / Reality Check / skip; ? / Why it matters [heading]
wordCount: 0
\`\`\`
`);
  });

  it('says what the user says instead, beside what was read', () => {
    const values = { authors: ['Ines Vale'], takes: [] };
    const report = reportOf(correct(saved, { values, takenBack: [] }), '1');
    expect(report).toContain('authors: ["The Staff"]\n  should be: ["Ines Vale"]\n');
    expect(report).toMatch(/takes: 2: .*\n {2}should be: 0/);
  });

  it('holds nothing of the page’s text and nothing of the user’s', () => {
    const report = reportOf(saved, '1');
    for (const words of ['Words of the page', 'More words', 'secret']) expect(report).not.toContain(words);
  });

  it.each([
    ['https://news.example/item?id=4711&page=2', 'https://news.example/item?id=4711&page=2'],
    ['https://news.example/a?v=abcdEFGH123#comment=7', 'https://news.example/a?v=abcdEFGH123#comment=7'],
    ['https://news.example/a?id=7&token=abc&x=1', 'https://news.example/a?id=7&token=…&x=1'],
    ['https://news.example/a?r=ada%40post.example', 'https://news.example/a?r=…'],
    ['https://news.example/a?st=8Kq2mZ7rT1vX9bN4c', 'https://news.example/a?st=…'],
    ['https://news.example/a#access_token=abc', 'https://news.example/a#access_token=…'],
  ])('hides what may be a person’s own in %s', (address, shown) => {
    const report = reportOf(
      { ...saved, url: address, canonicalUrl: address, imageUrl: address, originalUrl: address },
      '1',
    );
    expect(report).toContain(`url: ${shown}\n`);
    for (const field of ['canonicalUrl', 'imageUrl', 'originalUrl'])
      expect(report).toContain(`${field}: "${shown}"`);
  });

  it('cuts a long value', () => {
    const report = reportOf({ ...saved, description: 'x'.repeat(2_000) }, '1');
    expect(report).toContain(`description: "${'x'.repeat(599)}…`);
    expect(report).not.toContain('x'.repeat(601));
  });

  it('stays inside its fence whatever a title holds', () => {
    const report = reportOf({ ...saved, title: '```\n@everyone <img src=x> ````' }, '1');
    expect(report.startsWith('`````text\n')).toBe(true);
    expect(report.endsWith('\n`````\n')).toBe(true);
    expect(report).toContain('title: "```\\n@everyone');
  });
});
