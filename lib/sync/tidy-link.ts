import type { Link } from './link';
import type { RoundState } from './round-state';

const dayMs = 86_400_000;

/** Forgets what the remote does not have any more: it must not grow with the years. */
export async function tidyLink(round: RoundState): Promise<void> {
  const { link, listing, present } = round;
  const retries = kept(link.retries, (name) => listing.names.has(name));
  // Of former selves coverage is by name, which has dashes.
  const covered = kept(link.covered, (key) => !key.includes('-') || present.has(key));
  const profiles = kept(link.profiles, (replica, { lastSeen }) => {
    return listing.byReplica.has(replica) || lastSeen > round.now() - dayMs;
  });
  const tidy: Link = { ...link, retries, covered, profiles };
  const isSame = retries === link.retries && covered === link.covered && profiles === link.profiles;
  if (!isSame) await round.save(tidy);
}

/** The same object when nothing goes. */
function kept<Value>(
  values: Readonly<Record<string, Value>>,
  isKept: (key: string, value: Value) => boolean,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(values);
  const left = entries.filter(([key, value]) => isKept(key, value));
  return left.length === entries.length ? values : Object.fromEntries(left);
}
