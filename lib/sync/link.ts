import type { BlobFault } from './codec';

/** Ten characters of 0-9 and a-z, made at random: the name under which this profile writes to one remote. */
export type ReplicaId = string;

/** What a replica wrote over its own clock, both ends included. */
export type Span = readonly [lo: number, hi: number];

/** A segment that this profile wrote. */
export interface OwnSegment {
  readonly name: string;
  readonly lo: number;
  readonly hi: number;
  readonly sizeBytes: number;
  /** About how long its JSON is (`charsOfRows`). */
  readonly chars: number;
  /** When it was read last and found whole, ms since 1970. */
  readonly seenAt?: number;
}

/** A profile that was met on a remote. */
export interface MetProfile {
  /** Its library's own name for itself (fact `profile`): the same when it writes under another replica id. */
  readonly id: string;
  /** What it calls itself: "Laptop, work". */
  readonly name: string;
  readonly browser: string;
  /** When it wrote last, by its own clock, ms since 1970. */
  readonly lastSeen: number;
}

/**
 * What one profile knows of one remote. It goes to disk together with what it speaks of, so that a stop anywhere costs
 * at most the segment at work.
 */
export interface Link {
  readonly replica: ReplicaId;
  /** 16 bytes, hex: what this replica's keys are derived with. */
  readonly salt: string;
  /** The lowest number the next segment may begin at: strictly increasing, whatever the clock does. */
  readonly next: number;
  /** What was read of each other replica; of a former self, per segment name: there, two may claim one span. */
  readonly covered: Readonly<Record<string, readonly Span[]>>;
  readonly segments: readonly OwnSegment[];
  /** Names of own segments that a wider one replaced; removed once a listing shows that one. */
  readonly replaced: readonly string[];
  /** Ids under which this profile wrote here before it became another replica. */
  readonly formers: readonly ReplicaId[];
  /** Segments that could not be read, by name. */
  readonly retries: Readonly<Record<string, Retry>>;
  readonly sent: SentMark;
  /** Bookmarks that found no room there; 0 where there is room for all. */
  readonly unfit: number;
  /** A segment is cut after so many characters of JSON there, since twice as many were refused as too large. */
  readonly cutChars?: number;
  /** Bookmarks that are too large for it, each alone, and when that was found (ms since 1970). */
  readonly tooLarge?: readonly { readonly id: string; readonly triedAt: number }[];
  readonly profiles: Readonly<Record<ReplicaId, MetProfile>>;
}

export interface Retry {
  readonly fault: BlobFault;
  readonly tries: number;
  /** When it is tried again, ms since 1970. */
  readonly notBefore: number;
  /** It was there when this profile joined: what is here outlives it, whenever it can be read. */
  readonly isOfJoining?: true;
}

/**
 * How far the outbox was sent. Rows are read in the order of their sequence, and one that changes moves to the end:
 * until a pass over all of them is through, a row met at the end may hold changes that its former place held already,
 * so what counts as sent moves (`base`) when the pass is through, and the pass itself (`position`) with each segment.
 */
export interface SentMark {
  readonly base: number;
  readonly position: number;
}
