import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { type CellName, cellsToSync } from '@/lib/bookmarks/cells';
import { readCells } from '@/lib/bookmarks/read-cells';
import {
  type KeptSearch,
  type SearchId,
  searchCell,
  searchesOf,
  searchesRecord,
} from '@/lib/bookmarks/saved-search';
import type { LibraryStore } from '@/lib/store/library-store';
import { unwrap } from '@/lib/store/store-error';
import type { Cell, CellRecord } from '@/lib/sync/cell';

/** Bookmarks in memory at a time. */
const batchSize = 200;

/** What a restore point keeps of the library, in batches: the saved searches, then the bookmarks in sight. */
export async function* recordsInSight(store: LibraryStore): AsyncGenerator<readonly CellRecord[]> {
  const searches = unwrap(await store.searches());
  if (searches.length > 0) yield [recordOf(searches)];
  for (let last: BookmarkId | null = null; ; ) {
    const batch: readonly Bookmark[] = unwrap(await store.byId(last, batchSize));
    const end: Bookmark | undefined = batch.at(-1);
    if (!end) return;
    const inSight = batch.filter(({ deletedAt }) => deletedAt === null);
    yield inSight.map((bookmark) => ({ id: bookmark.id, cells: cellsToSync(bookmark) }));
    last = end.id;
  }
}

/** They are stamped anew when they are brought back. */
function recordOf(searches: readonly KeptSearch[]): CellRecord {
  const cells = new Map<CellName, Cell>(
    searches.map(({ id, name, query }) => [searchCell(id), { value: { name, query }, stamp: 0 }]),
  );
  const local = searches.filter(({ isLocal }) => isLocal).map(({ id }) => id);
  return { id: searchesRecord, cells: cells.set(localCell, { value: local, stamp: 0 }) };
}

/** The saved searches of a batch; null where it holds none. */
export function searchesIn(batch: readonly CellRecord[]): KeptSearch[] | null {
  const record = batch.find(({ id }) => id === searchesRecord);
  if (!record) return null;
  const cells = readCells(record.id, record.cells);
  const local = cells.get(localCell)?.value;
  const isLocal = (id: SearchId) => Array.isArray(local) && local.includes(id);
  return searchesOf(cells).map((search) => ({ ...search, isLocal: isLocal(search.id) }));
}

/** Beside the searches: which of them never leave this profile. Of restore points alone, as sync has no such cell. */
const localCell = 'local';
