import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { foldTag } from '@/lib/bookmarks/edit';

/** The index `tags`, in a transaction of whatever kind. */
interface TagIndex {
  openKeyCursor(): Promise<TagCursor | null>;
  getAllKeys(tag: string): Promise<BookmarkId[]>;
}

interface TagCursor {
  readonly key: string;
  continue(tag: string): Promise<TagCursor | null>;
}

/** The bookmarks that have a tag, those in the trash too, by each of its spellings. */
export async function idsByTag(
  index: TagIndex,
  tag: string,
): Promise<ReadonlyMap<string, readonly BookmarkId[]>> {
  const spellings: string[] = [];
  let cursor: TagCursor | null = await index.openKeyCursor();
  // A leap to the next tag: "nextunique" walks over every entry in Chromium.
  for (; cursor; cursor = await cursor.continue(`${cursor.key}\u0000`)) {
    if (foldTag(cursor.key) === foldTag(tag)) spellings.push(cursor.key);
  }
  const ids = await Promise.all(spellings.map((spelling) => index.getAllKeys(spelling)));
  return new Map(spellings.map((spelling, at) => [spelling, ids[at] ?? []]));
}
