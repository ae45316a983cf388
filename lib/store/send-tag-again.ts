import type { IDBPTransaction } from 'idb';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import type { CellName } from '@/lib/bookmarks/cells';
import { foldTag } from '@/lib/bookmarks/edit';
import { noteInOutbox } from './outbox';
import type { LibrarySchema } from './schema';
import { idsByTag } from './tagged';
import type { WriteTransaction } from './write-changes';

type Transaction = IDBPTransaction<LibrarySchema, ('facts' | 'bookmarks' | 'outbox')[], 'readwrite'>;

/** Rows of the outbox that are looked through at once. */
const portion = 1_000;

/**
 * Has what bookmarks say of a tag sent to every remote again, in the caller's transaction: it was passed over while the
 * tag was not to leave this profile. Where the tag was taken off meanwhile, that is said, too.
 */
export async function sendTagAgain(transaction: Transaction, tag: string): Promise<void> {
  const cellsById = new Map<BookmarkId, CellName[]>();
  const note = (id: BookmarkId, cell: CellName) => cellsById.set(id, [...(cellsById.get(id) ?? []), cell]);
  const idsBySpelling = await idsByTag(transaction.objectStore('bookmarks').index('tags'), tag);
  for (const [spelling, ids] of idsBySpelling) for (const id of ids) note(id, `#${spelling}`);
  // What was taken off was written after the bookmark was, and so is named.
  const rows = transaction.objectStore('outbox').index('sequence');
  let some = await rows.getAll(null, portion);
  for (let last = some.at(-1); last; last = some.at(-1)) {
    for (const { bookmarkId, sequenceByCell } of some)
      for (const cell of Object.keys(sequenceByCell))
        if (cell.startsWith('#') && foldTag(cell.slice(1)) === foldTag(tag)) note(bookmarkId, cell);
    some = await rows.getAll(IDBKeyRange.lowerBound(last.sequence, true), portion);
  }
  // It needs no more of a write's stores than this one.
  await noteInOutbox((transaction as unknown as WriteTransaction).objectStore('outbox'), cellsById);
}
