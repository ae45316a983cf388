import type { CellRecord } from './cell';
import type { Link } from './link';
import type { OutgoingSegment } from './local';
import type { RoundState } from './round-state';
import { sealSegment } from './segment';

/** The year 6429: a clock that says more is not followed, so that numbers never run out. */
const latest = 2 ** 47;

/** A new segment of this profile's log, from where the last one ended. */
export function cutSegment(
  round: RoundState,
  records: readonly CellRecord[],
  lo = round.link.next,
): Promise<OutgoingSegment> {
  const hi = Math.max(round.link.next, Math.min(round.now(), latest));
  return sealOwn(round, records, lo, hi);
}

export async function sealOwn(
  round: RoundState,
  records: readonly CellRecord[],
  lo: number,
  hi: number,
): Promise<OutgoingSegment> {
  const { replica, salt } = round.link;
  const segment = { writer: round.options.profile, records };
  return { lo, hi, ...(await sealSegment(round.codec, salt, { replica, lo, hi }, segment)) };
}

/** Keeps a segment with the link that knows of it, then writes it: a repeat sends the same bytes under the same name. */
export async function queueAndSend(
  round: RoundState,
  segment: OutgoingSegment,
  change: Partial<Pick<Link, 'sent' | 'segments' | 'replaced' | 'covered' | 'unfit'>>,
): Promise<void> {
  const { name, lo, hi, bytes } = segment;
  const own = { name, lo, hi, sizeBytes: bytes.length };
  const link: Link = {
    ...round.link,
    next: Math.max(round.link.next, hi + 1),
    ...change,
    segments: [...(change.segments ?? round.link.segments), own],
  };
  await round.local.queue(segment, link);
  round.link = link;
  await send(round, segment);
}

/** What a former round kept and could not write, or was not told that it had. */
export async function resend(round: RoundState): Promise<void> {
  const outgoing = await round.local.outgoing();
  for (const [done, segment] of outgoing.entries()) {
    round.progress('sending', done, outgoing.length);
    await send(round, segment);
  }
}

async function send(round: RoundState, { name, bytes }: OutgoingSegment): Promise<void> {
  await round.remote.put(name, bytes, round.signal);
  await round.local.delivered(name);
  round.present.add(name);
  round.counts.sent += 1;
}
