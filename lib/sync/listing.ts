import type { ReplicaId } from './link';
import type { Remote } from './remote';
import { parsePartsName, parseSegmentName, type SegmentName } from './segment-name';

export interface ListedSegment extends SegmentName {
  readonly sizeBytes: number | null;
}

/** What lies on a remote; strangers' files only count as used room. */
export interface Listing {
  readonly segments: readonly ListedSegment[];
  /** Of which only parts are there. */
  readonly broken: readonly ListedSegment[];
  readonly names: ReadonlySet<string>;
  readonly byReplica: ReadonlyMap<ReplicaId, readonly ListedSegment[]>;
  /** Null when the listing does not say all sizes. */
  readonly usedBytes: number | null;
}

export async function listSegments(remote: Remote, signal: AbortSignal): Promise<Listing> {
  const blobs = await remote.list(signal);
  const segmentsByName = new Map<string, ListedSegment>();
  const broken: ListedSegment[] = [];
  for (const { name, sizeBytes } of blobs) {
    const parsed = parseSegmentName(name);
    if (parsed) segmentsByName.set(name, { ...parsed, sizeBytes });
    const parts = parsePartsName(name);
    if (parts) broken.push({ ...parts, sizeBytes });
  }
  const segments = [...segmentsByName.values()];
  const sizes = blobs.map(({ sizeBytes }) => sizeBytes);
  return {
    segments,
    broken,
    names: new Set(segmentsByName.keys()),
    byReplica: groupByReplica(segments),
    usedBytes: sizes.some((size) => size === null)
      ? null
      : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
  };
}

export function groupByReplica<Segment extends SegmentName>(
  segments: readonly Segment[],
): ReadonlyMap<ReplicaId, readonly Segment[]> {
  const groups = new Map<ReplicaId, Segment[]>();
  for (const segment of segments) {
    const group = groups.get(segment.replica);
    if (group) group.push(segment);
    else groups.set(segment.replica, [segment]);
  }
  return groups;
}

/** Of one replica's segments those that no wider one contains that `mayContain`. Cost: sorting them. */
export function outermost<Segment extends SegmentName>(
  segments: readonly Segment[],
  mayContain: (segment: Segment) => boolean,
): readonly Segment[] {
  // Sorted so, whatever contains a segment stands before it, with another span.
  const sorted = [...segments].sort((one, other) => one.lo - other.lo || other.hi - one.hi);
  let span: SegmentName | undefined;
  let reached = -1;
  let reachedByWider = -1;
  return sorted.filter((segment) => {
    if (segment.lo !== span?.lo || segment.hi !== span.hi) reachedByWider = reached;
    span = segment;
    if (mayContain(segment)) reached = Math.max(reached, segment.hi);
    return segment.hi > reachedByWider;
  });
}
