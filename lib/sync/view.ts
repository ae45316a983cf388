import type { AppError } from '@/lib/base/errors';
import type { BlobFault } from './codec';
import type { MetProfile, ReplicaId } from './link';
import type { RemoteId, RemoteKind } from './setup';

/** A connected remote as a screen shows it: no credentials, no keys. */
export interface RemoteView {
  readonly id: RemoteId;
  readonly kind: RemoteKind;
  /** Where it is, for a person: the address, the bucket, the folder's name; empty for `account` and `backup`. */
  readonly place: string;
  /** What the browser lets Panelmark reach, and has to be asked for again after `RemoteNotAllowed`; null where it never asks. */
  readonly access: RemoteAccess | null;
  readonly isPaused: boolean;
  readonly encryption: 'none' | 'passphrase' | 'key';
  /** End of the last round that did all it had to, ms since 1970; null before the first. */
  readonly lastSyncAt: number | null;
  /** Bookmarks with changes that it does not have yet. */
  readonly pending: number;
  /** What all profiles keep there; null before the first round. */
  readonly usedBytes: number | null;
  /** How much it holds at most; null where nobody knows. */
  readonly capacityBytes: number | null;
  /** Bookmarks that found no room there; 0 where there is room for all. */
  readonly unfit: number;
  /** Titles of bookmarks that it refuses as too large, each alone. */
  readonly tooLarge: readonly string[];
  /** What the last round stopped at, and when it is tried again (ms since 1970; null: not before a person did something). */
  readonly problem: AppError | null;
  readonly retryAt: number | null;
  /** While a round runs. */
  readonly progress: SyncProgress | null;
  /** Waits for an answer before it goes on. */
  readonly question: MassRemoval | null;
  /** What happened by itself; null when there is nothing, or a person has seen it. */
  readonly news: RemoteNews | null;
  /** Blobs that could not be read, by reason; they are tried again. */
  readonly faults: readonly BlobFaultCount[];
  /** Everybody who writes there, oneself first. */
  readonly profiles: readonly ProfileView[];
}

/** `handle`: the folder's key in the store `folders`. */
export type RemoteAccess =
  | { readonly type: 'server'; readonly address: string }
  | { readonly type: 'folder'; readonly handle: string };

export interface ProfileView extends MetProfile {
  readonly replica: ReplicaId;
  readonly isThis: boolean;
}

export interface BlobFaultCount {
  readonly fault: BlobFault;
  readonly count: number;
}

export interface SyncProgress {
  readonly step: 'reading' | 'merging' | 'sending';
  /** Segments done and in all; `total` 0 while that is not known. */
  readonly done: number;
  readonly total: number;
}

/** Others' deletions would take this much out of sight. */
export interface MassRemoval {
  readonly removes: number;
  /** Bookmarks in sight now. */
  readonly of: number;
  /** Of some of them. */
  readonly titles: readonly string[];
}

/** What happened by itself, and when (ms since 1970), that a person should know of. */
export type RemoteNews =
  /** Others changed so many bookmarks at once; a restore point was made before. */
  | { readonly type: 'massChange'; readonly bookmarks: number; readonly at: number }
  /** The browser had lost the library: so many came back from the backup. */
  | { readonly type: 'readBack'; readonly bookmarks: number; readonly at: number };

/** What joining would bring together. Nothing is removed by it. */
export interface JoinPreview {
  readonly here: number;
  readonly there: number;
  readonly both: number;
  /** Who is there already. */
  readonly profiles: readonly MetProfile[];
  /** Blobs there that cannot be read: with `secret`, a passphrase or code is missing. */
  readonly faults: readonly BlobFaultCount[];
}

/** The library as it was once, kept on this device. */
export interface RestorePoint {
  readonly id: string;
  readonly madeAt: number;
  readonly bookmarks: number;
  readonly sizeBytes: number;
  readonly reason: RestoreReason;
  /** Of `changes`: how many bookmarks others then changed. */
  readonly changes: number | null;
}

/** Why a restore point was made: `return`, before an earlier state of what is here was brought back. */
export type RestoreReason = 'weekly' | 'removal' | 'person' | 'changes' | 'return';
