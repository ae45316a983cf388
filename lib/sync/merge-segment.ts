import { withSpan } from './coverage';
import type { Link } from './link';
import { withProfile } from './met-profiles';
import type { RoundState } from './round-state';
import type { Segment } from './segment';
import type { SegmentName } from './segment-name';
import { cutSegment, queueAndSend } from './send';
import { coverageKeyOf } from './unread';

/**
 * Merges an opened segment into the library, together with what the link then knows.
 *
 * What a former self wrote counts as read only once it is written anew, as it stands, so that its log may be removed. Not
 * only what nobody else holds: two profiles that each relied on what the other's former self wrote would both remove it.
 */
export async function mergeSegment(round: RoundState, name: SegmentName, segment: Segment): Promise<void> {
  round.signal.throwIfAborted();
  const { link } = round;
  const { writer, records } = segment;
  const isFormer = round.isFormer(name.replica);
  const { [name.name]: _read, ...retries } = link.retries;
  const profiles = isFormer ? link.profiles : withProfile(link.profiles, name, writer);
  const covered = withCoverage(round, name);
  // Where there is no room for two copies, what a former self wrote is simply unsent again.
  const isAdopted = isFormer && !round.options.budget && records.length > 0;
  const after = { ...link, retries, profiles, covered: isAdopted ? link.covered : covered };
  const applied = { name: name.name, records, isFormer: isFormer && !isAdopted };
  round.counts.changed += await round.local.apply(applied, after);
  round.counts.read += 1;
  round.link = after;
  if (isAdopted) await queueAndSend(round, await cutSegment(round, records), { covered });
}

function withCoverage(round: RoundState, name: SegmentName): Link['covered'] {
  const { covered } = round.link;
  const key = coverageKeyOf(round, name);
  return { ...covered, [key]: withSpan(covered[key], name.lo, name.hi) };
}
