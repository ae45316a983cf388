import type { Budget } from './budget';
import type { BlobFault, Codec } from './codec';
import type { Link, ReplicaId } from './link';
import type { Listing } from './listing';
import type { Local } from './local';
import type { Remote } from './remote';
import type { ResetReason, RoundCounts } from './round-report';
import type { Writer } from './segment';
import type { SyncProgress } from './view';
import { noWave } from './wave';

export interface RoundOptions {
  readonly signal: AbortSignal;
  /** How this profile is introduced to others. */
  readonly profile: Writer;
  readonly now?: () => number;
  readonly onProgress?: (progress: SyncProgress) => void;
  /** Writes a segment even when there is nothing to say: this profile was renamed. */
  readonly introduce?: boolean;
  /**
   * Nobody but this profile writes there: it is no union with others, and what was deleted there was deleted here.
   */
  readonly isOwn?: boolean;
  /**
   * Keeps the library as it is: others have changed so many of its bookmarks, and none of that is merged before this
   * answers. What it throws ends the round.
   */
  readonly beforeMassChange?: (changes: number) => Promise<void>;
  /** A person has agreed to what others' deletions remove. */
  readonly allowRemovals?: boolean;
  /** Tries again what could not be read, whenever that was: a secret was told. */
  readonly retryFaults?: boolean;
  /** Null or absent where there is room. */
  readonly budget?: Budget | null;
  /** For tests. */
  readonly limits?: Partial<RoundLimits>;
}

const dayMs = 86_400_000;

export const roundLimits = {
  /** A segment is cut after so many characters of JSON: 100,000 bookmarks are 36 lines of a listing then, 13 KB. */
  cutChars: 10_000_000,
  /** Segments larger than this are merged into no wider one. */
  largeBytes: 2 * 2 ** 20,
  /** Nor those of more characters of JSON: two of these are no more than what is cut at once, so they can be read. */
  largeChars: 4_000_000,
  /** So many small segments of its own are merged into one. */
  fanIn: 6,
  /** Downloads at a time; at most one segment is open. */
  parallel: 4,
  /** After so long a segment of its own is read, to see that it is whole; so many in a round, and none for a while after. */
  lookAfterMs: 90 * dayMs,
  looks: 1,
  lookPauseMs: dayMs,
  /** Replicas that may have something unread: each costs the derivation of a key. */
  replicas: 64,
  /** Segments of one replica that may be unreadable before the rest is not looked at. */
  faultsPerReplica: 16,
  /** Others' deletions ask when they take more than this out of sight, and more than this share of what is; so are changes many. */
  massRemoval: 25,
  massShare: 0.2,
};
export type RoundLimits = typeof roundLimits;

/** What the steps of one round share. */
export class RoundState {
  readonly counts: RoundCounts = { read: 0, changed: 0, sent: 0, merged: 0, removed: 0, rotten: 0 };
  readonly limits: RoundLimits;
  readonly now: () => number;
  /** What is there for certain: in the listing, or written since. */
  readonly present: Set<string>;
  /** Not looked at in this round. */
  readonly skipped = new Map<string, BlobFault>();
  resetReason: ResetReason | null = null;
  /** Names of its own were replaced in this round, which the listing was too early for. */
  hasReplaced = false;
  readonly wave = noWave();

  constructor(
    readonly remote: Remote,
    readonly local: Local,
    readonly codec: Codec,
    readonly options: RoundOptions,
    /** As it was saved last. */
    public link: Link,
    readonly listing: Listing,
  ) {
    this.limits = { ...roundLimits, ...options.limits };
    this.now = options.now ?? Date.now;
    this.present = new Set(listing.names);
  }

  get signal(): AbortSignal {
    return this.options.signal;
  }

  async save(link: Link): Promise<void> {
    await this.local.save(link);
    this.link = link;
  }

  isFormer(replica: ReplicaId): boolean {
    return this.link.formers.includes(replica);
  }

  progress(step: SyncProgress['step'], done: number, total: number): void {
    this.options.onProgress?.({ step, done, total });
  }
}
