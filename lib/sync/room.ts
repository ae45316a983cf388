import type { Budget } from './budget';
import { covers } from './coverage';
import type { ListedSegment } from './listing';
import type { OutgoingSegment } from './local';
import type { RoundState } from './round-state';

/** Whether a segment fits beside all that is there. */
export function hasRoomFor(round: RoundState, segment: OutgoingSegment): boolean {
  const { budget } = round.options;
  if (!budget) return true;
  const formers = readFormers(round).reduce((sum, { sizeBytes }) => sum + budget.costOf(sizeBytes ?? 0), 0);
  const used = ownBytes(round, budget) + othersBytes(round, budget) + formers;
  return used + budget.costOf(segment.bytes.length) <= budget.bytes;
}

/** What this profile's own log takes up, with what was replaced and lies there still. */
export function ownBytes({ link, listing, present }: RoundState, budget: Budget): number {
  const replaced = new Set(link.replaced);
  const left = listing.segments.filter(({ name }) => replaced.has(name) && present.has(name));
  return [...link.segments, ...left].reduce((sum, { sizeBytes }) => sum + budget.costOf(sizeBytes ?? 0), 0);
}

/** What everybody else takes up, and what else lies there; not what this profile may remove to make room. */
export function othersBytes(round: RoundState, budget: Budget): number {
  const { link, listing } = round;
  const own = listing.byReplica.get(link.replica) ?? [];
  const removable = [...own, ...ownBroken(round), ...readFormers(round)].reduce(
    (sum, { sizeBytes }) => sum + (sizeBytes ?? 0),
    0,
  );
  return budget.costOf(Math.max(0, (listing.usedBytes ?? 0) - removable));
}

/**
 * Parts that are left of what this profile wrote under this id, or another, and knows no more. What was written after its own
 * last segment is somebody else's (a clone's), and may be on its way.
 */
export function ownBroken({ link, listing }: RoundState): readonly ListedSegment[] {
  const known = new Set(link.segments.map(({ name }) => name));
  const isOwn = ({ name, replica, hi }: ListedSegment) =>
    !known.has(name) && (link.formers.includes(replica) || (replica === link.replica && hi < link.next));
  return listing.broken.filter(isOwn);
}

/** Removes what a newer segment of its own replaces, or is about to: where there is little room, before that is written. */
export async function makeRoom(round: RoundState): Promise<void> {
  const spent = [...round.link.replaced, ...readFormers(round).map(({ name }) => name)];
  for (const name of spent) {
    if (!round.present.has(name)) continue;
    await round.remote.remove(name, round.signal);
    round.present.delete(name);
    round.counts.removed += 1;
  }
}

/** The logs of former selves but for their graves, as far as they were read. */
function readFormers({ link, listing, present }: RoundState): readonly ListedSegment[] {
  return listing.segments.filter(
    ({ name, replica, lo, hi }) =>
      lo < hi && present.has(name) && link.formers.includes(replica) && covers(link.covered[name], lo, hi),
  );
}
