import { withSpan } from './coverage';
import { withProfile } from './met-profiles';
import type { RoundState } from './round-state';
import type { Segment } from './segment';
import type { SegmentName } from './segment-name';
import { coverageKeyOf } from './unread';

/** Merges an opened segment into the library, together with what the link then knows. */
export async function mergeSegment(
  round: RoundState,
  name: SegmentName,
  { writer, records }: Segment,
): Promise<void> {
  round.signal.throwIfAborted();
  const { link } = round;
  const key = coverageKeyOf(round, name);
  const isFormer = round.isFormer(name.replica);
  const { [name.name]: _read, ...retries } = link.retries;
  const after = {
    ...link,
    retries,
    covered: { ...link.covered, [key]: withSpan(link.covered[key], name.lo, name.hi) },
    profiles: isFormer ? link.profiles : withProfile(link.profiles, name, writer),
  };
  round.counts.changed += await round.local.apply({ name: name.name, records, isFormer }, after);
  round.counts.read += 1;
  round.link = after;
}
