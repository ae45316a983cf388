import type { MetProfile, ReplicaId } from './link';
import type { Writer } from './segment';
import type { SegmentName } from './segment-name';

type Profiles = Readonly<Record<ReplicaId, MetProfile>>;

/** With who wrote a segment. A profile that became another replica is shown once, as what it is now. */
export function withProfile(profiles: Profiles, { replica, hi }: SegmentName, writer: Writer): Profiles {
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
