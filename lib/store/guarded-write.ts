import type { IDBPTransaction, StoreNames } from 'idb';
import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { Connection, LibraryDatabase } from './connection';
import type { LibrarySchema } from './schema';
import { attempt } from './store-error';
import { isDiskFailure, type WriteHalt } from './write-halt';

/** Writes, unless writing has stopped; a failure of the disk stops it. */
export function guardedWrite<Value>(
  connection: Connection,
  halt: WriteHalt,
  work: (database: LibraryDatabase) => Promise<Value>,
): Promise<Result<Value, AppError>> {
  return attempt(async () => {
    if (await halt.isSet()) return err({ type: 'WritesHalted' });
    try {
      return ok(await connection.use(work));
    } catch (thrown) {
      if (!isDiskFailure(thrown)) throw thrown;
      await halt.set();
      return err({ type: 'WritesHalted' });
    }
  });
}

/** Writes in one transaction: all that the work writes is on disk when this answers, or nothing is. */
export function guardedTransaction<Names extends StoreNames<LibrarySchema>[], Value>(
  connection: Connection,
  halt: WriteHalt,
  stores: readonly [...Names],
  work: (transaction: IDBPTransaction<LibrarySchema, Names, 'readwrite'>) => Promise<Value>,
): Promise<Result<Value, AppError>> {
  return guardedWrite(connection, halt, async (database) => {
    const transaction = database.transaction([...stores] as Names, 'readwrite', { durability: 'strict' });
    try {
      const [value] = await Promise.all([work(transaction), transaction.done]);
      return value;
    } catch (thrown) {
      // A request of an aborted transaction says no more than that; the transaction knows why.
      const cause = transaction.error ?? thrown;
      abortQuietly(transaction);
      throw cause;
    }
  });
}

/** Takes back what a failed write had put down already: all of it or nothing. */
function abortQuietly(transaction: { abort(): void; readonly done: Promise<void> }): void {
  transaction.done.catch(() => undefined); // whoever wrote is told by the error that brought us here
  try {
    transaction.abort();
  } catch {
    // It had ended by itself.
  }
}
