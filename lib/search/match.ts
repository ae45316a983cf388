import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { sourceOf } from '@/lib/bookmarks/source';
import { fold } from './fold';

/** The words of a query; all of them must occur, each anywhere. */
export function wordsOf(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** True when every word occurs in what people remember of a bookmark: title, source, authors, tags, takes, note. */
export function matches(bookmark: Bookmark, words: readonly string[]): boolean {
  const text = fold(searchedText(bookmark));
  return words.every((word) => text.includes(word));
}

function searchedText(bookmark: Bookmark): string {
  const { title, description, note, sourceName } = bookmark;
  const tags = bookmark.tags.map((tag) => `#${tag}`);
  const takes = bookmark.takes.flatMap((take) => [take.speaker, take.lens, take.text]);
  return [
    title,
    sourceOf(bookmark),
    sourceName,
    description,
    note,
    ...bookmark.authors,
    ...tags,
    ...takes,
  ].join('\n');
}
