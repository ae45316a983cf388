import { queueAndSend, resend } from './deliver';
import { fitLog, isMisfit } from './fit';
import { hasRoomFor } from './room';
import type { RoundState } from './round-state';
import { cutSegment } from './send';

/** Writes what the remote does not have: first what was on its way, then new segments until the outbox is through. */
export async function push(round: RoundState): Promise<void> {
  const { budget } = round.options;
  await resend(round);
  if (budget && isMisfit(round, budget)) await fitLog(round, budget);
  // The first segment may be empty: it introduces this profile, and its loss betrays that the remote was wiped.
  let mustIntroduce = round.link.segments.length === 0 || round.options.introduce === true;
  for (;;) {
    round.signal.throwIfAborted();
    const batch = await round.local.unsent(round.link.sent, cutChars(round));
    if (!batch && !mustIntroduce) return;
    const sent = batch?.sent ?? round.link.sent;
    const records = batch?.records ?? [];
    if (records.length === 0 && !mustIntroduce) {
      await round.save({ ...round.link, sent });
      continue;
    }
    const segment = await cutSegment(round, records);
    if (budget && !hasRoomFor(round, segment)) return fitLog(round, budget);
    await queueAndSend(round, segment, { sent });
    mustIntroduce = false;
  }
}

/** Less where more was refused as too large. */
function cutChars({ limits, link }: RoundState): number {
  return Math.min(limits.cutChars, link.cutChars ?? Number.POSITIVE_INFINITY);
}
