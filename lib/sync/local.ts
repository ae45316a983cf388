import type { CellName } from '@/lib/bookmarks/cells';
import type { CellRecord } from './cell';
import type { Link, OwnSegment, SentMark } from './link';

/** A sealed segment on its way: its bytes are kept until the remote has them, so that a repeat sends the same. */
export interface OutgoingSegment {
  readonly name: string;
  readonly lo: number;
  readonly hi: number;
  /** About how long its JSON is (`charsOfRows`). */
  readonly chars: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of a wider one: those that it replaces. */
  readonly inputs?: readonly OwnSegment[];
}

/** Cells that the remote does not have. */
export interface UnsentBatch {
  /** Only the cells that are to be sent. Empty when all that was looked at is there already: then just the mark moves. */
  readonly records: readonly CellRecord[];
  /** How far the outbox was sent once these are. */
  readonly sent: SentMark;
}

/** A segment that was read but not merged, because others' deletions in it have to be counted, or a person asked, first. */
export interface HeldSegment {
  readonly name: string;
  /** Bookmarks in sight that merging it would take out of sight. */
  readonly removes: readonly string[];
}

/**
 * What a round needs of this profile's library, for one remote. Every method is one step: done whole and on disk, or
 * not at all; `apply` alone may stop between portions, as merging twice is the same as once.
 */
export interface Local {
  /** Null before the first round. */
  link(): Promise<Link | null>;
  save(link: Link): Promise<void>;
  /** Becomes another replica: its link, nothing on the way, nothing held, every cell unsent. */
  reset(link: Link): Promise<void>;

  /**
   * Merges the records of one segment in portions, the link with the last one, and lets go of the segment if it was held.
   * What the segment says of a cell as it is here, this remote need not be sent any more; unless it is a former self's
   * segment (`isFormer`), which will be removed once this replica has written it anew. Answers how many cells changed.
   */
  apply(
    segment: { readonly name: string; readonly records: readonly CellRecord[]; readonly isFormer: boolean },
    link: Link,
  ): Promise<number>;
  /** The bookmarks in sight (not in the trash) that these records would take out of sight. */
  removedBy(records: readonly CellRecord[]): Promise<readonly string[]>;
  /** The bookmarks in sight that these records would show otherwise (not those they would take out of sight). */
  changedBy(records: readonly CellRecord[]): Promise<readonly string[]>;
  /**
   * Writes the edits by which bookmarks outlive these records: afterwards merging them takes nothing out of sight, here
   * or in any other profile. Answers how many bookmarks that were.
   */
  outlive(records: readonly CellRecord[]): Promise<number>;
  hold(segment: HeldSegment, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  held(): Promise<readonly HeldSegment[]>;
  /** The bytes of a held segment; null when it is not held. */
  heldBytes(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** How many bookmarks are in sight. */
  size(): Promise<number>;

  /** The next cells to send after `sent`, about `maxChars` characters of them; null when nothing is left to look at. */
  unsent(sent: SentMark, maxChars: number): Promise<UnsentBatch | null>;
  /** Which cells the remote may be told now: others are kept to this profile. */
  sendable(): Promise<(cell: CellName) => boolean>;
  /** Keeps a segment to be sent, with the link that knows of it. The link's `sent` says what it holds. */
  queue(segment: OutgoingSegment, link: Link): Promise<void>;
  /** Keeps others in the place of a segment to be sent. */
  replaceOutgoing(name: string, others: readonly OutgoingSegment[], link: Link): Promise<void>;
  outgoing(): Promise<readonly OutgoingSegment[]>;
  /** The remote has it. */
  delivered(name: string): Promise<void>;
  /** The cells as they are here, of those of these bookmarks that there are. */
  current(ids: readonly string[]): Promise<ReadonlyMap<string, CellRecord['cells']>>;
}
