import { sessionWriteHalt } from '@/lib/platform/session-write-halt';
import { Connection } from '@/lib/store/connection';
import { LibraryStore } from '@/lib/store/library-store';
import { composeRestorePoints, composeSync } from './sync/compose-sync';
import type { SyncCoordinator } from './sync/coordinator';
import type { RestorePoints } from './sync/restore-points';

/** What the background's parts share. Nothing in it must survive: the background may be stopped between any two events. */
export interface App {
  readonly store: LibraryStore;
  readonly now: () => number;
}

/** With what keeps the library and its copies alike. */
export interface SyncingApp extends App {
  readonly sync: SyncCoordinator;
  readonly restorePoints: RestorePoints;
}

export function compose(): SyncingApp {
  const now = () => Date.now();
  const connection = new Connection();
  const store = new LibraryStore(connection, now, sessionWriteHalt);
  const restorePoints = composeRestorePoints({ store, now });
  const sync = composeSync({ connection, halt: sessionWriteHalt, store, restorePoints, now });
  return { store, now, sync, restorePoints };
}
