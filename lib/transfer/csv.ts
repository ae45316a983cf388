import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { sourceOf } from '@/lib/bookmarks/source';
import type { ExportFormat } from './export-format';
import { takeLine } from './take-line';

/** Column to what stands in it. Several values of one field are on lines of their own within its cell. */
const columns: Readonly<Record<string, (bookmark: Bookmark) => string>> = {
  title: ({ title }) => title,
  url: ({ url }) => url,
  source: (bookmark) => bookmark.sourceName ?? sourceOf(bookmark),
  authors: ({ authors }) => authors.join('\n'),
  published: ({ publishedAt }) => publishedAt ?? '',
  saved: ({ savedAt }) => new Date(savedAt).toISOString(),
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  starred: ({ starred }) => (starred ? 'yes' : 'no'),
  verdict: ({ verdict }) => verdict ?? '',
  tags: ({ tags }) => tags.join('\n'),
  note: ({ note }) => note,
  highlights: ({ highlights }) => highlights.map(({ quote }) => quote).join('\n'),
  description: ({ description }) => description ?? '',
  original: ({ originalUrl }) => originalUrl ?? '',
  panel: ({ takes }) => takes.map(takeLine).join('\n'),
};

/** A table for people: RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csv: ExportFormat = {
  extension: 'csv',
  mimeType: 'text/csv',
  hasText: true,
  head: () => `\ufeff${rowOf([...Object.keys(columns), 'text'])}`,
  entry: (bookmark, text) => rowOf([...Object.values(columns).map((cell) => cell(bookmark)), text ?? '']),
  foot: '',
};

function rowOf(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${withoutFormula(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/**
 * Spreadsheets run a cell that begins like a formula, full-width signs and signs behind white space among them; an
 * apostrophe makes it words. https://owasp.org/www-community/attacks/CSV_Injection
 */
function withoutFormula(cell: string): string {
  return /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u.test(cell) ? `'${cell}` : cell;
}
