import { expect, it } from 'vitest';
import { csv } from '@/lib/transfer/csv';
import { markdown } from '@/lib/transfer/markdown';
import { netscapeHtml } from '@/lib/transfer/netscape-html';
import { takeLine } from '@/lib/transfer/take-line';
import { bookmarkOf } from '../../support/bookmarks';

const heron = bookmarkOf({
  url: 'https://news.example/heron?a=1&b=(2)',
  title: 'Heron [beta]: 5 < 6',
  description: 'A model on a phone.',
  sourceName: 'Lantern Wire',
  publishedAt: '2026-04-14',
  authors: ['Ines Vale'],
  tags: ['AI safety', 'a,b'],
  note: '-1 for the battery',
  highlights: [{ quote: 'It is warm.', note: 'really?', at: 1 }],
  takes: [{ speaker: 'The Skeptic', lens: 'Reality Check', verdict: 'skip', text: 'Not\nyet.' }],
  savedAt: 1_776_000_000_000,
});

it('a take is one line with its speaker, angle and verdict', () => {
  expect(heron.takes.map(takeLine)).toEqual(['The Skeptic (Reality Check), skip: Not yet.']);
  expect(takeLine({ speaker: null, lens: null, verdict: null, text: 'Alone.' })).toBe('Alone.');
});

it('a table has a line a bookmark, formulas made words', () => {
  expect(csv.entry(heron, 'Its text.', 0)).toBe(
    '"Heron [beta]: 5 < 6","https://news.example/heron?a=1&b=(2)","Lantern Wire","Ines Vale","2026-04-14",' +
      '"2026-04-12T13:20:00.000Z","page","unread","no","","AI safety\na,b","\'-1 for the battery","It is warm.",' +
      '"A model on a phone.","","The Skeptic (Reality Check), skip: Not yet.","Its text."\r\n',
  );
});

it.each([
  '=1',
  '+1',
  '-1',
  '@a',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '\n=1',
  '\n1',
  '\t1',
  '  =1',
  '\u00a0=1',
  '\u200b＝1',
])('a table keeps spreadsheets from running %j', (note) =>
  expect(csv.entry({ ...heron, note }, null, 0)).toContain(`"'${note}"`),
);

it.each(['1 = 1', ' 1', 'a@b.example', 'x－1', "'=1", ''])('a table leaves %j as it is', (note) => {
  expect(csv.entry({ ...heron, note }, null, 0)).toContain(`,"${note}",`);
});

it('a document has a section a bookmark, its markup taken for words', () => {
  expect(markdown.entry(heron, 'One.\n\nTwo.', 1)).toBe(
    [
      '',
      '## [Heron \\[beta\\]: 5 \\< 6](<https://news.example/heron?a=1&b=(2)>)',
      '',
      'Lantern Wire · Ines Vale · 2026-04-14 · #AI-safety · #a,b',
      '',
      '*A model on a phone.*',
      '',
      '\\-1 for the battery',
      '',
      '> It is warm.',
      '>',
      '> — really?',
      '',
      '- The Skeptic (Reality Check), skip: Not yet.',
      '',
      'One.',
      '',
      'Two.',
      '',
    ].join('\n'),
  );
});

it('a bookmarks file has what browsers import', () => {
  expect(netscapeHtml.entry(heron, null, 0)).toBe(
    '    <DT><A HREF="https://news.example/heron?a=1&amp;b=(2)" ADD_DATE="1776000000" TAGS="AI safety,a b" TOREAD="1">' +
      'Heron [beta]: 5 &lt; 6</A>\n    <DD>-1 for the battery\n',
  );
});
