import { type CellRecord, clockLimit } from './cell';
import type { Link } from './link';
import type { OutgoingSegment } from './local';
import { makeRoom } from './room';
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
type Change = Partial<Pick<Link, 'sent' | 'segments' | 'replaced' | 'unfit'>>;

/** Keeps a segment with the link that knows of it, then writes it: a repeat sends the same bytes under the same name. */
export async function queueAndSend(
  round: RoundState,
  segment: OutgoingSegment,
  change: Change,
): Promise<void> {
  await queue(round, segment, change);
  await send(round, segment);
}

export async function queue(round: RoundState, segment: OutgoingSegment, change: Change): Promise<void> {
  const { name, lo, hi, chars, bytes } = segment;
  const own = { name, lo, hi, chars, sizeBytes: bytes.length };
  const link: Link = {
    ...round.link,
    next: Math.max(round.link.next, hi + 1),
    ...change,
    segments: [...(change.segments ?? round.link.segments), own],
  };
  await round.local.queue(segment, link);
  round.link = link;
}

export async function send(round: RoundState, { name, bytes }: OutgoingSegment): Promise<void> {
  await round.remote.put(name, bytes, round.signal);
  await round.local.delivered(name);
  round.present.add(name);
  round.counts.sent += 1;
}

/** What a former round kept and could not write, or was not told that it had. */
export async function resend(round: RoundState): Promise<void> {
  const outgoing = await round.local.outgoing();
  if (round.options.budget && outgoing.length > 0) await makeRoom(round);
  for (const [done, segment] of outgoing.entries()) {
    round.progress('sending', done, outgoing.length);
    await send(round, segment);
  }
}
