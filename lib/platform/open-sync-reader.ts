import type { Connection } from '@/lib/store/connection';
import { SyncReader } from '@/lib/store/sync-reader';
import { browserName } from './browser-name';

/** All that reading of sync takes, in one file to load. */
export function openSyncReader(connection: Connection): SyncReader {
  return new SyncReader(connection, browserName());
}
