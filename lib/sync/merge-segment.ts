import { withSpan } from './coverage';
import { queueAndSend } from './deliver';
import type { Link } from './link';
import { withProfile } from './met-profiles';
import type { RoundState } from './round-state';
import type { Segment } from './segment';
import type { SegmentName } from './segment-name';
import { cutSegment } from './send';
import { coverageKeyOf } from './unread';

/** Merges an opened segment into the library, together with what the link then knows. */
export async function mergeSegment(round: RoundState, name: SegmentName, segment: Segment): Promise<void> {
  round.signal.throwIfAborted();
  round.counts.read += 1;
  // Where there is no room for two copies, what a former self wrote is simply unsent again.
  if (round.isFormer(name.replica) && !round.options.budget) return adopt(round, name, segment);
  await apply(round, name, segment, linkWith(round, name, segment));
}

/**
 * What a former self wrote is written anew, as it stands, before its log may be removed. Not only what nobody else holds:
 * two profiles that each relied on what the other's former self wrote would both remove it. It counts as read once that
 * is kept, and as held by the remote only then: until then it may rot, and is unsent like anything else.
 */
async function adopt(round: RoundState, name: SegmentName, segment: Segment): Promise<void> {
  const read = linkWith(round, name, segment);
  if (segment.records.length === 0) return apply(round, name, segment, read);
  await apply(round, name, segment, { ...read, covered: round.link.covered });
  await queueAndSend(round, await cutSegment(round, segment.records), {});
  await apply(round, name, segment, linkWith(round, name, segment), false);
}

async function apply(
  round: RoundState,
  { name, replica }: SegmentName,
  { records }: Segment,
  link: Link,
  isFormer = round.isFormer(replica),
): Promise<void> {
  round.counts.changed += await round.local.apply({ name, records, isFormer }, link);
  round.link = link;
}

function linkWith(round: RoundState, name: SegmentName, { writer }: Segment): Link {
  const { profiles } = round.link;
  return {
    ...withCoverage(round, name),
    profiles: round.isFormer(name.replica) ? profiles : withProfile(profiles, name, writer),
  };
}

/** The link once a segment counts as read. */
export function withCoverage(round: RoundState, name: SegmentName): Link {
  const { covered, retries, ...link } = round.link;
  const key = coverageKeyOf(round, name);
  const { [name.name]: _read, ...waiting } = retries;
  return {
    ...link,
    retries: waiting,
    covered: { ...covered, [key]: withSpan(covered[key], name.lo, name.hi) },
  };
}
