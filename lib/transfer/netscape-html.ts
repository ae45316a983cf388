import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { ExportFormat } from './export-format';

/** The bookmarks file that every browser and most services can import. It has room for tags and a description only. */
export const netscapeHtml: ExportFormat = {
  extension: 'html',
  mimeType: 'text/html',
  hasText: false,
  head: () =>
    [
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
      '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
      '<TITLE>Bookmarks</TITLE>',
      '<H1>Bookmarks</H1>',
      '<DL><p>\n',
    ].join('\n'),
  entry: (bookmark) => {
    const remark = remarkOf(bookmark);
    return `    <DT><A ${attributesOf(bookmark)}>${escaped(bookmark.title)}</A>\n${remark && `    <DD>${escaped(remark)}\n`}`;
  },
  foot: '</DL><p>\n',
};

function attributesOf({ url, savedAt, tags, status }: Bookmark): string {
  const values = {
    HREF: url,
    ADD_DATE: String(Math.floor(savedAt / 1_000)),
    // The comma parts the tags, so it cannot be in one.
    ...(tags.length > 0 && { TAGS: tags.map((tag) => tag.replaceAll(',', ' ')).join(',') }),
    ...(status === 'unread' && { TOREAD: '1' }),
  };
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');
}

/** What the user wrote, else what the page says of itself. */
function remarkOf({ note, description }: Bookmark): string {
  return (note.trim() || (description ?? '')).replace(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
