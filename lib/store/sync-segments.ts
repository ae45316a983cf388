import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import type { Link } from '@/lib/sync/link';
import type { HeldSegment, OutgoingSegment } from '@/lib/sync/local';
import type { RemoteId } from '@/lib/sync/setup';
import type { Connection, LibraryDatabase } from './connection';
import { guardedTransaction } from './guarded-write';
import type { LibrarySchema } from './schema';
import { StoreFailure } from './store-error';
import type { WriteHalt } from './write-halt';

const linkStores = ['remotes'] as const;
const segmentStores = ['remotes', 'outgoing', 'heldSegments', 'heldBytes'] as const;
type Remotes = Pick<
  IDBPObjectStore<LibrarySchema, StoreNames<LibrarySchema>[], 'remotes', 'readwrite'>,
  'get' | 'put'
>;

/** What is kept beside the library for one remote, whose row must be there: the link, and segments that wait on either side. */
export class SyncSegments {
  constructor(
    private readonly connection: Connection,
    private readonly halt: WriteHalt,
    private readonly remote: RemoteId,
  ) {}

  async link(): Promise<Link | null> {
    const row = await this.read((database) => database.get('remotes', this.remote));
    return row?.link ?? null;
  }

  save(link: Link): Promise<void> {
    return this.write(linkStores, (transaction) => this.putLink(transaction.objectStore('remotes'), link));
  }

  reset(link: Link): Promise<void> {
    return this.write(segmentStores, async (transaction) => {
      await Promise.all([
        this.putLink(transaction.objectStore('remotes'), link),
        transaction.objectStore('outgoing').delete(this.#ofRemote()),
        transaction.objectStore('heldSegments').delete(this.#ofRemote()),
        transaction.objectStore('heldBytes').delete(this.#ofRemote()),
      ]);
    });
  }

  hold({ name, removes: removed }: HeldSegment, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { remote } = this;
    return this.write(['heldSegments', 'heldBytes'], async (transaction) => {
      await Promise.all([
        transaction.objectStore('heldSegments').put({ remote, name, removes: removed }),
        transaction.objectStore('heldBytes').put({ remote, name, bytes }),
      ]);
    });
  }

  async held(): Promise<readonly HeldSegment[]> {
    const rows = await this.read((database) => database.getAll('heldSegments', this.#ofRemote()));
    return rows.map(({ remote: _here, ...segment }) => segment);
  }

  async heldBytes(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const row = await this.read((database) => database.get('heldBytes', this.keyOf(name)));
    return row?.bytes ?? null;
  }

  queue(segment: OutgoingSegment, link: Link): Promise<void> {
    const { remote } = this;
    return this.write(['remotes', 'outgoing'], async (transaction) => {
      await Promise.all([
        this.putLink(transaction.objectStore('remotes'), link),
        transaction.objectStore('outgoing').put({ ...segment, remote }),
      ]);
    });
  }

  replaceOutgoing(name: string, others: readonly OutgoingSegment[], link: Link): Promise<void> {
    const { remote } = this;
    return this.write(['remotes', 'outgoing'], async (transaction) => {
      const outgoing = transaction.objectStore('outgoing');
      await Promise.all([
        this.putLink(transaction.objectStore('remotes'), link),
        outgoing.delete(this.keyOf(name)),
        ...others.map((segment) => outgoing.put({ ...segment, remote })),
      ]);
    });
  }

  async outgoing(): Promise<readonly OutgoingSegment[]> {
    const rows = await this.read((database) => database.getAll('outgoing', this.#ofRemote()));
    return rows.map(({ remote: _there, ...segment }) => segment);
  }

  delivered(name: string): Promise<void> {
    return this.write(['outgoing'], (transaction) =>
      transaction.objectStore('outgoing').delete(this.keyOf(name)),
    );
  }

  protected read<Value>(work: (database: LibraryDatabase) => Promise<Value>): Promise<Value> {
    return this.connection.use(work);
  }

  protected async write<Names extends StoreNames<LibrarySchema>[], Value>(
    stores: readonly [...Names],
    work: (transaction: IDBPTransaction<LibrarySchema, Names, 'readwrite'>) => Promise<Value>,
  ): Promise<Value> {
    const written = await guardedTransaction(this.connection, this.halt, stores, work);
    if (!written.ok) throw new StoreFailure(written.error);
    return written.value;
  }

  /** A remote that was forgotten meanwhile has nothing left to keep a link in: whatever else was to be written is not. */
  protected async putLink(remotes: Remotes, link: Link): Promise<void> {
    const row = await remotes.get(this.remote);
    if (!row) throw new Error(`there is no remote ${this.remote} any more`);
    await remotes.put({ ...row, link });
  }

  protected keyOf(name: string): [RemoteId, string] {
    return [this.remote, name];
  }

  #ofRemote(): IDBKeyRange {
    return IDBKeyRange.bound([this.remote], [this.remote, []]);
  }
}
