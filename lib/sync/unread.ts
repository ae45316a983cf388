import { covers } from './coverage';
import type { ReplicaId } from './link';
import { groupByReplica, type ListedSegment, outermost } from './listing';
import { isWaiting } from './retry';
import type { RoundState } from './round-state';
import type { SegmentName } from './segment-name';

/** The listed segments that this profile has to read, of as many replicas as a round looks at, newest first. */
export async function unreadSegments(round: RoundState): Promise<readonly ListedSegment[]> {
  const held = new Set((await round.local.held()).map(({ name }) => name));
  const unread = [...round.listing.byReplica.values()].flatMap((segments) =>
    readWorthy(round, segments).filter(
      (segment) => !held.has(segment.name) && !isCovered(round, segment) && isDue(round, segment.name),
    ),
  );
  return withinReason(round, unread).sort((one, other) => other.hi - one.hi);
}

/** Under which key a segment counts as read: in the log of a former self two may claim one span (a clone's), so by name. */
export function coverageKeyOf(round: RoundState, { replica, name }: SegmentName): string {
  return round.isFormer(replica) ? name : replica;
}

/** What an unreadable replica has beyond this is left alone. */
export function hasTooManyFaults({ link, limits, now }: RoundState, replica: ReplicaId): boolean {
  const waiting = Object.entries(link.retries).filter(
    ([name, retry]) => name.startsWith(`${replica}-`) && isWaiting(retry, now()),
  );
  return waiting.length >= limits.faultsPerReplica;
}

/** Nothing that a wider one contains, unless that proved unreadable. */
function readWorthy(round: RoundState, segments: readonly ListedSegment[]): readonly ListedSegment[] {
  const [replica] = segments.map((segment) => segment.replica);
  if (replica === undefined || replica === round.link.replica) return [];
  if (round.isFormer(replica)) return segments;
  return outermost(segments, ({ name }) => !round.link.retries[name]);
}

function isCovered(round: RoundState, segment: SegmentName): boolean {
  return covers(round.link.covered[coverageKeyOf(round, segment)], segment.lo, segment.hi);
}

function isDue({ link, options, now }: RoundState, name: string): boolean {
  return options.retryFaults === true || !isWaiting(link.retries[name], now());
}

/** Replicas that were met before come first, so that a remote full of strangers does not keep them from being read. */
function withinReason(round: RoundState, unread: readonly ListedSegment[]): ListedSegment[] {
  const groups = groupByReplica(unread);
  const { link, limits } = round;
  const newestOf = (replica: ReplicaId) => Math.max(...(groups.get(replica) ?? []).map(({ hi }) => hi));
  const isKnown = (replica: ReplicaId) => round.isFormer(replica) || Object.hasOwn(link.covered, replica);
  const strangers = [...groups.keys()]
    .filter((replica) => !isKnown(replica))
    .sort((one, other) => newestOf(other) - newestOf(one));
  const waiting = new Set(Object.keys(link.retries).map((name) => name.slice(0, name.indexOf('-'))));
  const room = Math.max(0, limits.replicas - [...waiting].filter((replica) => !groups.has(replica)).length);
  const tooMany = new Set(strangers.slice(room));
  for (const { name, replica } of unread) if (tooMany.has(replica)) round.skipped.set(name, 'too-many');
  return unread.filter(({ replica }) => !tooMany.has(replica));
}
