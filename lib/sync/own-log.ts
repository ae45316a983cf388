import { linkAfter } from './fresh-link';
import type { ResetReason } from './round-report';
import type { RoundState } from './round-state';
import { ownName } from './segment';
import { hashOf } from './segment-name';

/** Looks whether what this profile wrote is there, and is all that stands under its id; if not, it starts anew. */
export async function checkOwnLog(round: RoundState): Promise<void> {
  const reason = await strangenessOf(round);
  if (!reason) return;
  const link = linkAfter(round.link);
  await round.local.reset(link);
  round.link = link;
  round.resetReason = reason;
}

async function strangenessOf(round: RoundState): Promise<ResetReason | null> {
  const { link, listing } = round;
  const outgoing = new Set((await round.local.outgoing()).map(({ name }) => name));
  const known = new Set([...link.segments.map(({ name }) => name), ...link.replaced, ...outgoing]);
  const own = listing.byReplica.get(link.replica) ?? [];
  if (own.some(({ name }) => !known.has(name))) return 'stranger';
  for (const { name } of link.segments) {
    if (outgoing.has(name) || (listing.names.has(name) && !round.options.verify)) continue;
    if (!(await isWhole(round, name))) return 'lost';
  }
  const hasRead = Object.keys(link.covered).length > 0;
  const knowsSomething = listing.segments.some(
    ({ name, replica }) => replica === link.replica || link.covered[replica] || link.covered[name],
  );
  return hasRead && !knowsSomething ? 'lost' : null;
}

/** A listing may be late: only asking for the segment itself tells that it is gone. */
async function isWhole(round: RoundState, name: string): Promise<boolean> {
  const bytes = await round.remote.get(name, round.signal);
  return bytes !== null && (await hashOf(bytes)) === ownName(name).hash;
}
