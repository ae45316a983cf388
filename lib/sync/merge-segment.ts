import { withSpan } from './coverage';
import type { MetProfile, ReplicaId } from './link';
import type { RoundState } from './round-state';
import type { Segment, Writer } from './segment';
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

type Profiles = Readonly<Record<ReplicaId, MetProfile>>;

/** A profile that became another replica is shown once, as what it is now. */
function withProfile(profiles: Profiles, { replica, hi }: SegmentName, writer: Writer): Profiles {
  const known = profiles[replica];
  if (known && known.lastSeen > hi) return profiles;
  const others = Object.entries(profiles).filter(([other]) => other !== replica);
  const isSame = ([, { id }]: [string, MetProfile]) => writer.id !== '' && id === writer.id;
  if (others.some((other) => isSame(other) && other[1].lastSeen > hi)) return profiles;
  return Object.fromEntries([
    ...others.filter((other) => !isSame(other)),
    [replica, { ...writer, lastSeen: hi }],
  ]);
}
