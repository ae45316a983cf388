import type { OwnSegment } from './link';
import { becomeAnother } from './own-log';
import type { RoundState } from './round-state';
import { ownName } from './segment';
import { hashOf } from './segment-name';

/**
 * In a round that had nothing else to do, reads the segment of its own that was not seen whole for longest, if that is long
 * enough ago: rot would show only to those who come later, and what it took is still here. Found rotten, or gone though the
 * listing shows it, it is written anew like any loss: with the next round, as another replica.
 */
export async function lookForRot(round: RoundState): Promise<void> {
  if (!isIdle(round)) return;
  for (const { name } of dueForLook(round)) {
    if ((await readOwn(round, name)) === null) return becomeAnother(round, 'lost');
    const segments = round.link.segments.map((own) =>
      own.name === name ? { ...own, seenAt: round.now() } : own,
    );
    await round.save({ ...round.link, segments });
  }
}

/** The bytes of a segment of its own; null when it is not there, or no longer: a rotten one is removed. */
export async function readOwn(round: RoundState, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  let isThere = false;
  // Twice, as it may have come wrong over the wire alone, or from a copy of the place that has yet to hear of it.
  for (let tries = 0; tries < 2; tries += 1) {
    const bytes = await round.remote.get(name, round.signal);
    if (bytes !== null && (await hashOf(bytes)) === ownName(name).hash) return bytes;
    isThere = bytes !== null;
  }
  if (!isThere) return null;
  await round.remote.remove(name, round.signal);
  round.counts.removed += 1;
  round.counts.rotten += 1;
  return null;
}

function isIdle({ counts, resetReason }: RoundState): boolean {
  return resetReason === null && Object.values(counts).every((count) => count === 0);
}

/** Those that were not seen for longest first. A moment to come was written by a clock that was wrong. */
function dueForLook({ link, limits, now }: RoundState): readonly OwnSegment[] {
  const isPast = (moment: number, ms: number) => moment > now() || moment + ms <= now();
  const looks = link.segments.map(({ seenAt }) => seenAt ?? Number.NEGATIVE_INFINITY);
  if (!isPast(Math.max(Number.NEGATIVE_INFINITY, ...looks), limits.lookPauseMs)) return [];
  return link.segments
    .filter((own) => isPast(lastSeen(own), limits.lookAfterMs))
    .sort((one, other) => lastSeen(one) - lastSeen(other))
    .slice(0, limits.looks);
}

/** Until it was looked at, what it says was written last stands for when it was. */
function lastSeen({ seenAt, hi }: OwnSegment): number {
  return seenAt ?? hi;
}
