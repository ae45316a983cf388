import { type AppError, unexpected } from '@/lib/base/errors';
import { err, type Result } from '@/lib/base/result';
import type { Connection } from '@/lib/store/connection';
import type { SyncReader } from '@/lib/store/sync-reader';

/** What screens read of sync. */
export type SyncSource = Pick<SyncReader, 'remotes' | 'localTags'>;

/** Reads from the library; the code for it is loaded when somebody first asks, as no list waits for it. */
export function createSyncSource(connection: Connection): SyncSource {
  const read = async <Value>(
    ask: (reader: SyncReader) => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> => {
    try {
      const { openSyncReader } = await import('./open-sync-reader');
      return await ask(openSyncReader(connection));
    } catch (thrown) {
      return err(unexpected(thrown));
    }
  };
  return {
    remotes: () => read((reader) => reader.remotes()),
    localTags: () => read((reader) => reader.localTags()),
  };
}
