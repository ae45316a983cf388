import { type CellRecord, clockLimit } from './cell';
import type { Link } from './link';
import type { OutgoingSegment } from './local';
import type { RoundState } from './round-state';
import { charsOfRows } from './rows';
import { sealSegment } from './segment';

/** The end of a segment that is cut now: of a width, even where the clock stands still, as only the grave of a former log has none. */
export function latestNumber({ link, now }: RoundState): number {
  return Math.max(link.next + 1, Math.min(now(), clockLimit));
}

/** A new segment of this profile's log, from where the last one ended. */
export function cutSegment(round: RoundState, records: readonly CellRecord[]): Promise<OutgoingSegment> {
  return sealOwn(round, records, round.link.next, latestNumber(round));
}

export async function sealOwn(
  round: RoundState,
  records: readonly CellRecord[],
  lo: number,
  hi: number,
): Promise<OutgoingSegment> {
  const { replica, salt } = round.link;
  const segment = { writer: round.options.profile, records };
  const chars = records.reduce((sum, { cells }) => sum + charsOfRows(cells), 0);
  return { lo, hi, chars, ...(await sealSegment(round.codec, salt, { replica, lo, hi }, segment)) };
}

/** What of the link a segment changes when it is kept. */
export type LinkChange = Partial<
  Pick<Link, 'sent' | 'segments' | 'replaced' | 'unfit' | 'cutChars' | 'tooLarge'>
>;

/** Keeps a segment to be sent, with the link that knows of it. */
export async function queue(round: RoundState, segment: OutgoingSegment, change: LinkChange): Promise<void> {
  const link = linkWith(round.link, [segment], change);
  await round.local.queue(segment, link);
  round.link = link;
}

/** Keeps others in the place of one that waits; what of that one lies there already, in part or whole, goes first. */
export async function replaceQueued(
  round: RoundState,
  { name }: OutgoingSegment,
  others: readonly OutgoingSegment[],
  change: LinkChange,
): Promise<void> {
  await round.remote.remove(name, round.signal);
  const segments = round.link.segments.filter((segment) => segment.name !== name);
  // A late listing may show it still.
  const replaced = [...round.link.replaced, name];
  const link = linkWith(round.link, others, { segments, replaced, ...change });
  await round.local.replaceOutgoing(name, others, link);
  round.link = link;
  round.hasReplaced = true;
}

function linkWith(link: Link, queued: readonly OutgoingSegment[], change: LinkChange): Link {
  const own = queued.map(({ name, lo, hi, chars, bytes }) => ({
    name,
    lo,
    hi,
    chars,
    sizeBytes: bytes.length,
  }));
  return {
    ...link,
    next: Math.max(link.next, ...queued.map(({ hi }) => hi + 1)),
    ...change,
    segments: [...(change.segments ?? link.segments), ...own],
  };
}

export async function send(round: RoundState, { name, bytes }: OutgoingSegment): Promise<void> {
  await round.remote.put(name, bytes, round.signal);
  await round.local.delivered(name);
  round.present.add(name);
  round.counts.sent += 1;
}
