import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import type { Connection, LibraryDatabase } from './connection';
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
