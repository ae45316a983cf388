import { mergeSegment } from './merge-segment';
import { openOrNote } from './open-or-note';
import type { RoundState } from './round-state';
import { ownName, type Segment } from './segment';
import type { SegmentName } from './segment-name';

/** What others' segments change, in one round, of what is here; removals are the guard's. */
export interface Wave {
  /** Records of segments that were looked at; as long as they are few, nothing else is counted. */
  records: number;
  /** Bookmarks that would be shown otherwise. */
  readonly changes: Set<string>;
  /** Bookmarks in sight before anything was merged; null before something was counted. */
  of: number | null;
  /** Segments whose changes were counted. */
  readonly counted: Set<string>;
  /** Opened and not merged yet, of few records together. */
  readonly small: (readonly [SegmentName, Segment, Uint8Array<ArrayBuffer>])[];
  /** The library was kept as it was. */
  isKept: boolean;
}

export function noWave(): Wave {
  return { records: 0, changes: new Set(), of: null, counted: new Set(), small: [], isKept: false };
}

/**
 * Merges a segment that changes nothing of what is here; one that does waits until all are read (`mergeWaiting`), since
 * what is kept of the library before many changes must be from before the first of them.
 */
export async function mergeOrWait(
  round: RoundState,
  name: SegmentName,
  segment: Segment,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const { wave, limits } = round;
  if (segment.records.length === 0) return mergeSegment(round, name, segment);
  wave.small.push([name, segment, bytes]);
  wave.records += segment.records.length;
  if (wave.records <= limits.massRemoval) return;
  for (const [other, opened, sealed] of wave.small.splice(0)) {
    const changes = await countChanges(round, other, opened);
    if (changes === 0) await mergeSegment(round, other, opened);
    else await round.local.hold({ name: other.name, removes: [] }, sealed);
  }
}

/** Answers how many bookmarks here a segment changes, and adds them to those of the round. */
export async function countChanges(
  { wave, local }: RoundState,
  { name }: SegmentName,
  { records }: Segment,
): Promise<number> {
  wave.of ??= await local.size();
  wave.counted.add(name);
  const changes = await local.changedBy(records);
  for (const id of changes) wave.changes.add(id);
  return changes.length;
}

/** Merges what waited, once the library was kept as it was, should that be a large part of it. */
export async function mergeWaiting(round: RoundState): Promise<void> {
  await keepBeforeWave(round);
  for (const [name, segment] of round.wave.small.splice(0)) await mergeSegment(round, name, segment);
  const held = await round.local.held();
  const waiting = held.filter(({ name, removes }) => removes.length === 0 && round.wave.counted.has(name));
  for (const [done, { name }] of waiting.entries()) {
    round.progress('merging', done, waiting.length);
    const bytes = await round.local.heldBytes(name);
    const segment = bytes && (await openOrNote(round, ownName(name), bytes));
    if (segment) await mergeSegment(round, ownName(name), segment);
  }
}

/** Must be done before anything that was counted is merged. */
export async function keepBeforeWave({ wave, limits, options }: RoundState): Promise<void> {
  const { changes, of, isKept } = wave;
  if (isKept || changes.size <= limits.massRemoval || changes.size <= (of ?? 0) * limits.massShare) return;
  await options.beforeMassChange?.(changes.size);
  wave.isKept = true;
}
