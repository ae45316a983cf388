import { fetchAhead } from './fetch-ahead';
import { mergeAnyway, settleHeld } from './guard';
import { joinAsUnion } from './joining';
import { outliveEarlierDeletions } from './later-choice';
import { mergeSegment } from './merge-segment';
import { openOrNote } from './open-or-note';
import { isJoining, isOfJoining, withoutFault } from './retry';
import type { RemovalQuestion } from './round-report';
import type { RoundState } from './round-state';
import { ownName, type Segment } from './segment';
import type { SegmentName } from './segment-name';
import { mayRemove } from './sight';
import { unreadSegments } from './unread';
import { countChanges, mergeOrWait, mergeWaiting } from './wave';

/**
 * Merges what others wrote and was not read yet, newest first, so that new bookmarks show early. Segments that change
 * what is here, or take it out of sight, are kept until all are read: before a large part of the library changes, it is
 * kept as it was; where a large part would go, the question is the answer.
 */
export async function pull(round: RoundState): Promise<RemovalQuestion | null> {
  const { isOwn = false } = round.options;
  const joins = isJoining(round.link);
  // What this profile deleted itself asks nobody (a library that was lost is read back from its backup). And joining takes
  // away nothing that was here, nor what is saved meanwhile; what it brings and takes away again was never this profile's.
  const merge = isOwn || joins ? mergeAnyway : mergeOrHold;
  if (joins) await joinAsUnion(round, isOwn);
  const held = await round.local.held();
  const asked = held.filter(({ removes }) => removes.length > 0);
  const waiting = held.filter(({ removes }) => removes.length === 0).map(({ name }) => ownName(name));
  const unread = [...waiting, ...(await unreadSegments(round))].sort((one, other) => other.hi - one.hi);
  let done = 0;
  round.progress('reading', done, unread.length);
  for await (const [name, bytes] of fetchAhead(round, unread)) {
    const segment = bytes && (await openOrNote(round, name, bytes));
    if (segment) await merge(round, name, segment, bytes);
    done += 1;
    round.progress('reading', done, unread.length);
  }
  await mergeWaiting(round);
  return settleHeld(round, asked);
}

async function mergeOrHold(
  round: RoundState,
  name: SegmentName,
  segment: Segment,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const { local, link } = round;
  if (isOfJoining(link, name.name)) {
    await local.outlive(segment.records.filter(({ cells }) => mayRemove(cells)));
    return mergeSegment(round, name, segment);
  }
  await outliveEarlierDeletions(round, segment.records);
  const removes = await local.removedBy(segment.records);
  if (removes.length === 0) return mergeOrWait(round, name, segment, bytes);
  await countChanges(round, name, segment);
  await local.hold({ name: name.name, removes }, bytes);
  if (link.retries[name.name]) await round.save(withoutFault(link, name.name));
}
