import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { sourceOf } from '@/lib/bookmarks/source';
import type { ExportFormat } from './export-format';
import { takeLine } from './take-line';

/** A document to read or to put among one's notes: a section per bookmark, its text at the end. */
export const markdown: ExportFormat = {
  extension: 'md',
  mimeType: 'text/markdown',
  hasText: true,
  head: () => '',
  entry: (bookmark, text, index) =>
    `${index === 0 ? '' : '\n'}${sectionOf(bookmark, text).filter(Boolean).join('\n\n')}\n`,
  foot: '',
};

function sectionOf(bookmark: Bookmark, text: string | null): string[] {
  const { title, url, description, note, tags, takes, highlights, authors, publishedAt } = bookmark;
  const facts = [bookmark.sourceName ?? sourceOf(bookmark), authors.join(', '), publishedAt ?? ''];
  const shown = facts.filter((fact) => fact !== '').map(inline);
  return [
    `## [${inline(title)}](<${targetOf(url)}>)`,
    [...shown, ...tags.map(tagWord).filter((word) => word !== '#')].join(' · '),
    description === null ? '' : `*${inline(description)}*`,
    paragraphs(note),
    highlights.map(({ quote, note: remark }) => quoteOf(quote, remark)).join('\n\n'),
    takes.map((take) => `- ${inline(takeLine(take))}`).join('\n'),
    text === null ? '' : paragraphs(text),
  ];
}

/** A tag as notes know it: one word. */
function tagWord(tag: string): string {
  return `#${inline(tag.trim().replace(/\s+/g, '-'))}`;
}

function quoteOf(quote: string, remark: string): string {
  return `> ${inline(quote)}${remark === '' ? '' : `\n>\n> — ${inline(remark)}`}`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(inline)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Words as one line in which nothing is markup. */
function inline(words: string): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&');
  return line.replace(/^([#+\-=:])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** An address between `<` and `>`, which ends at neither of them, nor at the line. */
function targetOf(url: string): string {
  return url.replace(/[<>\\\s]/g, encodeURIComponent);
}
