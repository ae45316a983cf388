import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { sourceOf } from '@/lib/bookmarks/source';
import { markRanges } from './marks';

/** How many characters of a title fit beside its source in an address bar. */
const maxTitle = 90;

/** One saved page as an address bar offers it: its address, and a line about it. */
export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** For an address bar that takes plain text (Firefox). */
export function plainSuggestion(bookmark: Bookmark): Suggestion {
  return { content: bookmark.url, description: `${titleOf(bookmark)} — ${sourceOf(bookmark)}` };
}

/** For one that takes XML (Chromium): the words that were found stand out, the source steps back. */
export function markedSuggestion(bookmark: Bookmark, words: readonly string[]): Suggestion {
  const title = titleOf(bookmark);
  let marked = '';
  let place = 0;
  for (const [start, end] of markRanges(title, words)) {
    marked += `${escaped(title.slice(place, start))}<match>${escaped(title.slice(start, end))}</match>`;
    place = end;
  }
  marked += escaped(title.slice(place));
  return { content: bookmark.url, description: `${marked} <dim>${escaped(sourceOf(bookmark))}</dim>` };
}

function titleOf({ title }: Bookmark): string {
  const characters = [...title];
  return characters.length > maxTitle ? `${characters.slice(0, maxTitle).join('')}…` : title;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A page's words as XML text: without what XML has no place for, not even escaped. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
