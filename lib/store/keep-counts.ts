import type { IDBPObjectStore } from 'idb';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { isListed } from './row';
import type { LibrarySchema } from './schema';
import type { WriteStores } from './write-changes';

type Counts = Pick<
  IDBPObjectStore<LibrarySchema, WriteStores, 'counts', 'readwrite'>,
  'get' | 'put' | 'delete'
>;
type CountKey = LibrarySchema['counts']['key'];

interface Counted {
  readonly before: Bookmark | undefined;
  readonly after: Bookmark | undefined;
}

/**
 * Keeps the number of bookmarks in the list, and of those outside the trash with each tag, in the transaction that
 * changes some. Kept, because counting them when they are asked for takes longer the more there are.
 */
export async function keepCounts(counts: Counts, changes: readonly Counted[]): Promise<void> {
  const differenceByKey = new Map<CountKey, number>();
  const add = (key: CountKey, difference: number) =>
    differenceByKey.set(key, (differenceByKey.get(key) ?? 0) + difference);
  for (const { before, after } of changes) {
    for (const key of countKeysOf(after)) add(key, 1);
    for (const key of countKeysOf(before)) add(key, -1);
  }
  await Promise.all(
    [...differenceByKey].map(async ([key, difference]) => {
      if (difference === 0) return;
      const count = ((await counts.get(key)) ?? 0) + difference;
      await (count > 0 ? counts.put(count, key) : counts.delete(key));
    }),
  );
}

/** What a bookmark counts for. */
function countKeysOf(bookmark: Bookmark | undefined): readonly CountKey[] {
  if (!bookmark || bookmark.deletedAt !== null) return [];
  return [
    ...(isListed(bookmark) ? (['listed'] as const) : []),
    ...bookmark.tags.map((tag) => `#${tag}` as const),
  ];
}
