import { fold } from '@/lib/search/fold';
import type { Bookmark } from './bookmark';
import { foldTag, tidyTags } from './edit';

/** A tag and how many bookmarks outside the trash have it. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** Most used first; among equals, in alphabetical order. */
export function mostUsedFirst(tags: readonly TagCount[]): readonly TagCount[] {
  return [...tags].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** One entry per tag as people see it: spellings that differ only in case are one, named as most bookmarks have it. */
export function groupSpellings(tags: readonly TagCount[]): readonly TagCount[] {
  const byFolded = new Map<string, TagCount>();
  for (const { tag, count } of mostUsedFirst(tags)) {
    const known = byFolded.get(foldTag(tag));
    byFolded.set(foldTag(tag), { tag: known?.tag ?? tag, count: count + (known?.count ?? 0) });
  }
  return mostUsedFirst([...byFolded.values()]);
}

/**
 * The tags somebody may mean who has typed this much: those that begin with it, then those in which a later word does.
 * `tags` come most used first, and so do the answers. Case and accents do not matter.
 */
export function suggestTags(
  tags: readonly TagCount[],
  typed: string,
  taken: readonly string[],
  limit: number,
): readonly string[] {
  const wanted = fold(typed.replace(/^[\s#]+/, '').trimEnd());
  const excluded = new Set([...taken, typed].map(foldTag));
  const beginning: string[] = [];
  const within: string[] = [];
  for (const { tag } of tags) {
    if (excluded.has(foldTag(tag))) continue;
    const folded = fold(tag);
    if (folded.startsWith(wanted)) beginning.push(tag);
    else if (beginsAWord(folded, wanted)) within.push(tag);
    if (beginning.length === limit) break;
  }
  return [...beginning, ...within].slice(0, limit);
}

function beginsAWord(text: string, start: string): boolean {
  for (let at = text.indexOf(start, 1); at !== -1; at = text.indexOf(start, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/**
 * Gives a tag another name, in its place among the others; null takes it off. A bookmark that has both keeps one. Any
 * spelling of `from` is meant. Done twice, it is the same as once.
 */
export function renameTag(bookmark: Bookmark, from: string, to: string | null): Bookmark {
  const isMeant = (tag: string) => foldTag(tag) === foldTag(from);
  if (!bookmark.tags.some(isMeant)) return bookmark;
  const tags = bookmark.tags.flatMap((tag) => (isMeant(tag) ? (to === null ? [] : [to]) : [tag]));
  return { ...bookmark, tags: tidyTags(tags, bookmark.tags.length) };
}
