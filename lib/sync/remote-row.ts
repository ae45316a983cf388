import type { AppError } from '@/lib/base/errors';
import type { Link } from './link';
import type { Encryption, RemoteId, RemoteSetup } from './setup';
import type { BlobFaultCount, MassRemoval, RemoteNews } from './view';

/**
 * A remote as this profile keeps it: what it needs to work with it without asking, and what came of that. Holds
 * credentials: it stays in this profile's IndexedDB, and no screen, export or message carries it.
 */
export interface RemoteRow {
  readonly id: RemoteId;
  readonly setup: RemoteSetup;
  /** What this profile seals with. */
  readonly encryption: Encryption['type'];
  /** Not extractable. Unless `encryption` is none, the first seals; all of them open. */
  readonly keys: readonly CryptoKey[];
  /** False while a person looks at the preview. */
  readonly isConnected: boolean;
  readonly isPaused: boolean;
  /** When it was first prepared, ms since 1970. */
  readonly madeAt: number;
  /** Null before the first round. Written by rounds alone, together with what it speaks of. */
  readonly link: Link | null;
  readonly state: RemoteState;
}

/** What the last round came to; see `RemoteView`. */
export interface RemoteState {
  /** True from the start of a round to its end: still true at the start of the background, it was stopped midway. */
  readonly isRunning: boolean;
  readonly lastSyncAt: number | null;
  readonly problem: AppError | null;
  readonly retryAt: number | null;
  /** Rounds in a row that failed. */
  readonly failures: number;
  readonly question: MassRemoval | null;
  readonly faults: readonly BlobFaultCount[];
  readonly usedBytes: number | null;
  /** Absent where a former version wrote the row. */
  readonly news?: RemoteNews | null;
  /** While the backup is read for the first time: how many bookmarks were here before. */
  readonly hereBeforeReadBack?: number | null;
  /** When this profile got the name that the next round must tell, ms since 1970; null when it is told. */
  readonly renamedAt: number | null;
}

export const freshState: RemoteState = {
  isRunning: false,
  lastSyncAt: null,
  problem: null,
  retryAt: null,
  failures: 0,
  question: null,
  faults: [],
  usedBytes: null,
  news: null,
  renamedAt: null,
};
