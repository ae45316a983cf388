import { nextTask } from '@/lib/base/next-task';
import type { CellName } from '@/lib/bookmarks/cells';
import { readCells } from '@/lib/bookmarks/read-cells';
import { packSize } from '@/lib/search/pack';
import type { CellRecord, Cells } from '@/lib/sync/cell';
import type { Link, SentMark } from '@/lib/sync/link';
import type { Local, UnsentBatch } from '@/lib/sync/local';
import { oncePerBookmark } from '@/lib/sync/once-per-bookmark';
import type { RemoteId } from '@/lib/sync/setup';
import { changes, outlivingCells, removes } from '@/lib/sync/sight';
import type { Connection } from './connection';
import { cellsOfKnown, readKnown } from './known-cells';
import { readLocalCells } from './local-cells';
import type { Facts } from './local-tags';
import { mergeRecords } from './merge-records';
import { ReadAhead } from './read-ahead';
import { SyncSegments } from './sync-segments';
import { readUnsent, unsentStores } from './unsent-cells';
import { type WriteTransaction, writeStores } from './write-changes';
import type { WriteHalt } from './write-halt';

/**
 * Bookmarks that are merged in one transaction; whoever else reads or writes gets a turn after each. With one pack at a time
 * a whole library takes a tenth longer, and a screen's longest wait is 0.16 s instead of 0.27 (docs/benchmarks.md).
 */
const portion = 2 * packSize;

const mergeStores = [...writeStores, 'remotes', 'heldSegments', 'heldBytes'] as const;

export interface LocalSetup {
  readonly remote: RemoteId;
  /** Which cells this remote is meant for. */
  readonly isSent: (cell: CellName) => boolean;
  /** Whether it may be told of tags and searches that never leave this profile. */
  readonly isPrivate: boolean;
  /** Hears of each portion that changed the library, once it is on disk. */
  readonly onMerged: () => void;
  /** ms since 1970. */
  readonly now: () => number;
}

/**
 * The library's side of a round with one remote, whose row must be there. Every write is on disk when its method
 * answers; a write that fails throws `StoreFailure`.
 */
export class SyncLocal extends SyncSegments implements Local {
  constructor(
    connection: Connection,
    halt: WriteHalt,
    private readonly setup: LocalSetup,
  ) {
    super(connection, halt, setup.remote);
  }

  async apply(
    {
      name,
      records,
      isFormer,
    }: { readonly name: string; readonly records: readonly CellRecord[]; readonly isFormer: boolean },
    link: Link,
  ): Promise<number> {
    const ahead = new ReadAhead(wholeRecords(records));
    let changed = 0;
    for (let isFirst = true; isFirst || !ahead.isDone; isFirst = false) {
      if (!isFirst) await nextTask();
      const some = ahead.take(await this.#roomInPacks());
      const isLast = ahead.isDone;
      const here = await this.write(mergeStores, async (transaction) => {
        // It holds the stores of a write, and more.
        const stores = transaction as unknown as WriteTransaction;
        // The backup tells what this profile itself said.
        const isLocal = this.setup.isPrivate
          ? () => false
          : await readLocalCells(stores.objectStore('facts'));
        const [count] = await Promise.all([
          mergeRecords(stores, some, { link, isFormer, isLocal }, () => ahead.read(packSize)),
          isLast && this.putLink(transaction.objectStore('remotes'), link),
          isLast && transaction.objectStore('heldSegments').delete(this.keyOf(name)),
          isLast && transaction.objectStore('heldBytes').delete(this.keyOf(name)),
        ]);
        // The disk is not to wait for what is read meanwhile.
        transaction.commit();
        ahead.read(portion);
        return count;
      });
      if (here > 0) this.setup.onMerged();
      changed += here;
    }
    return changed;
  }

  removedBy(records: readonly CellRecord[]): Promise<readonly string[]> {
    return this.#shownOf(records, removes);
  }

  changedBy(records: readonly CellRecord[]): Promise<readonly string[]> {
    return this.#shownOf(records, changes);
  }

  async outlive(records: readonly CellRecord[]): Promise<number> {
    let outlived = 0;
    for (const some of portionsOf(wholeRecords(records))) {
      outlived += await this.write(writeStores, async (transaction) => {
        const known = await readKnown(
          transaction,
          some.map(({ id }) => id),
        );
        const written = some.flatMap(({ id, cells }, index): CellRecord[] => {
          const ours = cellsOfKnown(known[index] ?? { row: undefined, hidden: undefined });
          const outliving = outlivingCells(ours, readCells(id, cells), this.setup.now());
          return outliving ? [{ id, cells: outliving }] : [];
        });
        // Ours, written now: nobody holds them.
        await mergeRecords(transaction, written, { link: { replica: '', formers: [] }, isFormer: true });
        return written.length;
      });
    }
    if (outlived > 0) this.setup.onMerged();
    return outlived;
  }

  size(): Promise<number> {
    return this.read(async (database) => {
      const { store } = database.transaction('bookmarks');
      const [all, trashed] = await Promise.all([store.count(), store.index('trash').count()]);
      return all - trashed;
    });
  }

  unsent(sent: SentMark, maxChars: number): Promise<UnsentBatch | null> {
    return this.read(async (database) => {
      const link = (await database.get('remotes', this.setup.remote))?.link;
      const transaction = database.transaction([...unsentStores]);
      const isSent = await this.#isSentNow(transaction.objectStore('facts'));
      return readUnsent(transaction, { replica: link?.replica ?? '', isSent }, sent, maxChars);
    });
  }

  sendable(): Promise<(cell: CellName) => boolean> {
    return this.read((database) => this.#isSentNow(database.transaction('facts').store));
  }

  async current(ids: readonly string[]): Promise<ReadonlyMap<string, Cells>> {
    const current = new Map<string, Cells>();
    for (const some of portionsOf(ids)) {
      const [isSent, found] = await this.read((database) => {
        const transaction = database.transaction(['bookmarks', 'hidden', 'facts']);
        return Promise.all([this.#isSentNow(transaction.objectStore('facts')), readKnown(transaction, some)]);
      });
      for (const [index, known] of found.entries()) {
        const cells = [...cellsOfKnown(known)].filter(([name]) => isSent(name));
        const id = some[index];
        if (id !== undefined && cells.length > 0) current.set(id, new Map(cells));
      }
    }
    return current;
  }

  /**
   * Which cells the remote may be told, asked in the transaction that reads them: a tag or a search may be kept to this
   * profile while a round runs.
   */
  async #isSentNow(facts: Facts): Promise<(cell: CellName) => boolean> {
    const { isSent, isPrivate } = this.setup;
    if (isPrivate) return isSent;
    const isLocal = await readLocalCells(facts);
    return (cell) => isSent(cell) && !isLocal(cell);
  }

  /** The bookmarks that are shown, or in the trash, to which records do something. */
  async #shownOf(
    records: readonly CellRecord[],
    does: (theirs: Cells, ours: Cells) => boolean,
  ): Promise<readonly string[]> {
    const found: string[] = [];
    for (const some of portionsOf(wholeRecords(records))) {
      const known = await this.#readKnown(some.map(({ id }) => id));
      for (const [index, { id, cells }] of some.entries()) {
        const { row } = known[index] ?? { row: undefined };
        if (row && does(readCells(id, cells), cellsOfKnown({ row, hidden: undefined }))) found.push(id);
      }
    }
    return found;
  }

  /** How many new bookmarks fill the pack at work and the next: filled in one go, each is written once. */
  async #roomInPacks(): Promise<number> {
    const places = (await this.read((database) => database.get('counts', 'places'))) ?? 0;
    return portion - (places % packSize);
  }

  #readKnown(ids: readonly string[]) {
    return this.read((database) => readKnown(database.transaction(['bookmarks', 'hidden']), ids));
  }
}

/** One of each bookmark, by id: neighbours are looked for together. */
function wholeRecords(records: readonly CellRecord[]): readonly CellRecord[] {
  return oncePerBookmark(records).toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function portionsOf<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const count = Math.ceil(values.length / portion);
  return Array.from({ length: count }, (_, index) => values.slice(index * portion, (index + 1) * portion));
}
