import type { CellRecord } from './cell';
import { linkAfter } from './fresh-link';
import { openOrNote } from './open-or-note';
import { isWaiting } from './retry';
import type { ResetReason } from './round-report';
import type { RoundState } from './round-state';
import { ownName, type Segment } from './segment';
import { hashOf, type SegmentName } from './segment-name';
import { onlyNews } from './stale';

/** Looks whether what this profile wrote is there, and is all that stands under its id; if not, it starts anew. */
export async function checkOwnLog(round: RoundState): Promise<void> {
  const reason = await strangenessOf(round);
  if (reason) await becomeAnother(round, reason);
}

/** The one remedy, as of the next step. */
export async function becomeAnother(round: RoundState, reason: ResetReason): Promise<void> {
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
  const strange = own.filter(({ name }) => !known.has(name));
  if (strange.length > 0 && !(await areOldNews(round, strange))) return 'stranger';
  for (const { name } of link.segments) {
    if (outgoing.has(name) || listing.names.has(name)) continue;
    if (!(await isWhole(round, name))) return 'lost';
  }
  // Once it began to read, cells may count as held there of a segment that was not read to its end.
  const hasBegun = link.next > 0 && link.segments.length === 0 && listing.segments.length === 0;
  const hasRead = hasBegun || Object.keys(link.covered).length > 0;
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

/**
 * Whether unknown segments under this profile's id say nothing new: files that it removed once, and that a folder's
 * carrier brings back. They are removed again. A clone's segments say something new, now or soon; a grave says that
 * another went on from here.
 */
async function areOldNews(round: RoundState, strange: readonly SegmentName[]): Promise<boolean> {
  if (strange.some(({ hi }) => hi >= round.link.next)) return false;
  for (const name of strange) {
    if (isWaiting(round.link.retries[name.name], round.now())) continue;
    const bytes = await round.remote.get(name.name, round.signal);
    const segment = bytes && (await openOrNote(round, name, bytes));
    if (!segment) continue;
    const isGrave = segment.records.length === 0;
    if (isGrave || (await onlyNews(round.local, await sendableOf(round, segment))).length > 0) return false;
    await round.save({ ...round.link, replaced: [...round.link.replaced, name.name] });
  }
  return true;
}

/** What was kept to this profile since is no news: it is known here, and nowhere else to be told. */
async function sendableOf({ local }: RoundState, { records }: Segment): Promise<readonly CellRecord[]> {
  const isSent = await local.sendable();
  return records.map(({ id, cells }) => ({
    id,
    cells: new Map([...cells].filter(([name]) => isSent(name))),
  }));
}
