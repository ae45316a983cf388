import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { hostOf, sourceOf } from '@/lib/bookmarks/source';

/** What people remember of a bookmark besides its title, part by part: a phrase lies within one of them. */
export function searchedParts(bookmark: Bookmark): string[] {
  const { description, note, sourceName, section, url } = bookmark;
  return [
    description ?? '',
    note,
    sourceOf(bookmark),
    sourceName ?? '',
    section ?? '',
    hostOf(url),
    ...bookmark.authors,
    ...bookmark.topics,
    ...bookmark.tags.map((tag) => `#${tag}`),
    ...bookmark.takes.flatMap(({ speaker, lens, text }) => [speaker ?? '', lens ?? '', text]),
    ...bookmark.highlights.flatMap(({ quote, note: remark }) => [quote, remark]),
  ];
}

/** The same as one text, whose words are what it is found by. */
export function searchedText(bookmark: Bookmark): string {
  return searchedParts(bookmark).join('\n');
}
