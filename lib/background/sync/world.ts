import type { LibraryStore } from '@/lib/store/library-store';
import type { RemotesStore } from '@/lib/store/remotes-store';
import type { Local } from '@/lib/sync/local';
import type { Remote } from '@/lib/sync/remote';
import type { RemoteRow } from '@/lib/sync/remote-row';
import type { RemoteSetup } from '@/lib/sync/setup';
import type { RestorePoints } from './restore-points';
import type { WithLock } from './single-flight';

/** What sync needs of the rest. */
export interface SyncWorld {
  readonly store: LibraryStore;
  readonly remotes: RemotesStore;
  readonly restorePoints: Pick<RestorePoints, 'makeBeforeChanges'>;
  /** Ms since 1970. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly withLock: WithLock;
  readonly openRemote: (setup: RemoteSetup) => Remote;
  /** The library's side of one remote; `onMerged` hears of each portion that was merged. */
  readonly createLocal: (row: RemoteRow, onMerged: () => void) => Promise<Local>;
  /** Whether the browser lets us reach it. */
  readonly isAllowed: (setup: RemoteSetup) => Promise<boolean>;
  /** Gives back the leave to reach a server. */
  readonly giveBack: (address: string) => Promise<unknown>;
  readonly browserName: string;
  /** Has rounds that are due looked for at a moment (ms since 1970), should the background sleep till then. */
  readonly wakeAt: (moment: number) => Promise<void>;
}
