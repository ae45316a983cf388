// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { csv } from '@/lib/transfer/csv';
import type { ExportFormat } from '@/lib/transfer/export-format';
import { json, jsonFormat } from '@/lib/transfer/json';
import { markdown } from '@/lib/transfer/markdown';
import { netscapeHtml } from '@/lib/transfer/netscape-html';
import { anyBookmark, anyText } from '../../support/random-bookmarks';

const anyLibrary = fc.array(fc.tuple(anyBookmark, fc.option(anyText)), { maxLength: 4 });
type Library = readonly (readonly [Bookmark, string | null])[];

function fileOf({ head, entry, foot }: ExportFormat, library: Library): string {
  return head(0) + library.map(([bookmark, text], index) => entry(bookmark, text, index)).join('') + foot;
}

it('JSON gives back every bookmark and its text', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      expect(JSON.parse(fileOf(json, library))).toEqual({
        ...jsonFormat,
        exportedAt: '1970-01-01T00:00:00.000Z',
        bookmarks: JSON.parse(JSON.stringify(library.map(([bookmark, text]) => ({ ...bookmark, text })))),
      });
    }),
  );
});

it('CSV is a table of whole cells, none of which a spreadsheet would run', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      const [head = [], ...rows] = readCsv(fileOf(csv, library).replace(/^\ufeff/, ''));
      expect(rows).toHaveLength(library.length);
      for (const [index, row] of rows.entries()) {
        const [bookmark, text] = library[index] ?? [];
        expect(row).toHaveLength(head.length);
        const cell = (name: string) => row[head.indexOf(name)] ?? '';
        const startsWithOneOf = (signs: string, written: string) =>
          written !== '' && signs.includes(written.charAt(0));
        const isWord = (written: string) =>
          startsWithOneOf('\t\r\n', written) ||
          startsWithOneOf('=+-@＝＋－＠', written.replace(/^[\s\p{C}]+/u, ''));
        const plain = (written = '') => (isWord(written) ? `'${written}` : written);
        expect(cell('title')).toBe(plain(bookmark?.title));
        expect(cell('note')).toBe(plain(bookmark?.note));
        expect(cell('text')).toBe(plain(text ?? ''));
        expect(row.filter(isWord)).toEqual([]);
      }
    }),
  );
});

it('HTML gives every browser the addresses, titles and tags, and no markup of theirs', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      const page = new DOMParser().parseFromString(fileOf(netscapeHtml, library), 'text/html');
      const links = [...page.querySelectorAll('a')];
      const tidy = (words: string | null | undefined) => words?.replace(/\s+/g, ' ').trim();
      expect(links.map((link) => link.getAttribute('href'))).toEqual(library.map(([{ url }]) => url));
      expect(links.map(({ textContent }) => tidy(textContent))).toEqual(
        library.map(([{ title }]) => tidy(title)),
      );
      expect(page.querySelectorAll('b, script')).toHaveLength(0);
    }),
  );
});

it('Markdown has one heading a bookmark, and no words of theirs are markup', () => {
  fc.assert(
    fc.property(anyLibrary, (library) => {
      const lines = fileOf(markdown, library).split('\n');
      expect(lines.filter((line) => /^\s*#{1,6} /.test(line))).toHaveLength(library.length);
      const unescaped = lines.join('\n').replace(/\\./gs, '');
      expect(unescaped.match(/\[/g) ?? []).toHaveLength(library.length);
      expect(unescaped.replace(/\]\(<[^<>\n]*>\)/g, '').replace(/^> ?/gm, '')).not.toMatch(/[<>`]/);
    }),
  );
});

/** RFC 4180, letter by letter. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < file.length; at++) {
    const letter = file[at];
    if (isQuoted && letter === '"' && file[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) cell += letter;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\r' && file[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else throw new Error(`a stray ${JSON.stringify(letter)} at ${at}`);
  }
  return rows;
}
