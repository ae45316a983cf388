import { bytesToHex } from '@/lib/base/bytes';
import type { Link, ReplicaId } from './link';
import type { Local } from './local';
import { withoutWaiting } from './retry';
import { ownName } from './segment';

/** Former selves that are still looked after; older ones are strangers like any other. */
const maxFormers = 64;

/** A link that knows nothing yet, under a new replica id. */
export function freshLink(formers: readonly ReplicaId[] = []): Link {
  return {
    replica: randomReplica(),
    salt: bytesToHex(crypto.getRandomValues(new Uint8Array(16))),
    next: 0,
    covered: {},
    segments: [],
    replaced: [],
    formers: [...new Set(formers)].slice(-maxFormers),
    retries: {},
    sent: { base: 0, position: 0 },
    unfit: 0,
    profiles: {},
  };
}

/**
 * The one remedy for anything strange: become another replica, read everything again, and publish what others have not.
 * `adopted`: other replicas whose log is taken over, too (a profile that a person forgets); what they alone had written
 * is written anew under the new id, and their log removed once it is.
 */
export function linkAfter(link: Link, adopted: readonly ReplicaId[] = []): Link {
  // Nor does this end its joining: what could not be read then has yet to be brought together with what is here.
  const retries = Object.entries(link.retries).filter(([, retry]) => retry.isOfJoining);
  const after = freshLink([...link.formers, ...adopted, link.replica]);
  return { ...after, retries: withoutWaiting(Object.fromEntries(retries)) };
}

/**
 * The same for a profile that seals with another secret from now on. What it wrote before need not be read again (it might
 * not even be: whoever seals believes nothing plain), as all of it is in the library; so it can be removed.
 */
export function linkWithNewSecret(link: Link): Link {
  const after = linkAfter(link);
  // Of former selves coverage is by name, which has dashes.
  const formers = Object.entries(link.covered).filter(([key]) => key.includes('-'));
  const own = [...link.segments.map(({ name }) => name), ...link.replaced].map((name) => {
    const { lo, hi } = ownName(name);
    return [name, [[lo, hi]]] as const;
  });
  return { ...after, covered: Object.fromEntries([...formers, ...own]) };
}

/** The link of a profile with a remote; a new one at the first meeting. */
export async function ensureLink(local: Local): Promise<Link> {
  const known = await local.link();
  if (known) return known;
  const link = freshLink();
  await local.reset(link);
  return link;
}

function randomReplica(): ReplicaId {
  const digits = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(digits, (digit) => (digit % 36).toString(36)).join('');
}
