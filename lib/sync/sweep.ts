import { covers } from './coverage';
import type { ReplicaId } from './link';
import type { ListedSegment } from './listing';
import { ownBroken } from './room';
import type { RoundState } from './round-state';
import { sealSegment } from './segment';
import { isSameSpan, isWithin, type SegmentName } from './segment-name';

/** Removes what this profile wrote and nobody needs any more. */
export async function sweep(round: RoundState): Promise<void> {
  await sweepReplaced(round);
  if (!isSettled(round)) return;
  for (const replica of round.link.formers) await sweepFormer(round, replica);
}

/** What is left of blobs that are not whole any more: nobody can read it, and it takes up room that is written to next. */
export async function sweepBroken(round: RoundState): Promise<void> {
  for (const segment of ownBroken(round)) await remove(round, segment);
}

/** The inputs of a merged segment, once a listing has shown that one; and what came after all of one that another took the place of. */
async function sweepReplaced(round: RoundState): Promise<void> {
  const { link, listing } = round;
  if (link.replaced.length === 0) return;
  const replaced = new Set(link.replaced);
  const own = listing.byReplica.get(link.replica) ?? [];
  for (const segment of own) {
    if (!replaced.has(segment.name)) continue;
    const isSaidBy = (other: SegmentName) =>
      isWithin(segment, other) || (!replaced.has(other.name) && isSameSpan(segment, other));
    if (own.some(isSaidBy)) await remove(round, segment);
  }
  // One that this listing no longer shows is done with; not in the round that replaced it, as listings may be late.
  const left = link.replaced.filter((name) => listing.names.has(name));
  if (!round.hasReplaced && left.length < link.replaced.length) await round.save({ ...link, replaced: left });
}

/** Whether all that this profile knows stands in its log, as the listing showed it. */
function isSettled({ link, listing, resetReason, counts }: RoundState): boolean {
  return (
    resetReason === null && counts.sent === 0 && link.segments.every(({ name }) => listing.names.has(name))
  );
}

/**
 * Removes the log of a former self, all of which was read and published anew, but for its end: a grave that tells an older
 * backup of this profile, or a clone, that it is not the last of its line and must not go on under that id.
 */
async function sweepFormer(round: RoundState, replica: ReplicaId): Promise<void> {
  const log = [...(round.listing.byReplica.get(replica) ?? [])].sort(byEnd);
  const end = log.at(-1);
  if (!end || log.some((segment) => !isRead(round, segment))) return;
  if (end.lo < end.hi) return layGrave(round, end);
  for (const segment of log) if (segment !== end) await remove(round, segment);
}

/** An empty segment at the very end, so that the whole log can go. */
async function layGrave(round: RoundState, end: ListedSegment): Promise<void> {
  const { codec, link, options } = round;
  const span = { replica: end.replica, lo: end.hi, hi: end.hi };
  const grave = await sealSegment(codec, link.salt, span, { writer: options.profile, records: [] });
  await round.remote.put(grave.name, grave.bytes, round.signal);
  round.present.add(grave.name);
  await round.save({ ...link, covered: { ...link.covered, [grave.name]: [[end.hi, end.hi]] } });
}

function isRead({ link }: RoundState, { name, lo, hi }: SegmentName): boolean {
  return covers(link.covered[name], lo, hi);
}

function byEnd(one: SegmentName, other: SegmentName): number {
  return one.hi - other.hi || one.lo - other.lo || (one.name < other.name ? -1 : 1);
}

async function remove(round: RoundState, { name }: SegmentName): Promise<void> {
  await round.remote.remove(name, round.signal);
  round.counts.removed += 1;
}
