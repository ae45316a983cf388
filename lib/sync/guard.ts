import { outliveEarlierDeletions } from './later-choice';
import type { HeldSegment } from './local';
import { mergeSegment } from './merge-segment';
import { openOrNote } from './open-or-note';
import { isWaiting } from './retry';
import type { RemovalQuestion } from './round-report';
import type { RoundState } from './round-state';
import { ownName, type Segment } from './segment';
import type { SegmentName } from './segment-name';
import { countChanges, keepBeforeWave } from './wave';

/**
 * Merges the segments that were held because of their deletions, unless together these take too much out of sight; then
 * it is for a person to say (`allowRemovals`, or `keepHeld` and then the next round). A few deletions never ask.
 *
 * `asked`: those that were held before this round. A person agrees to these alone, not to what came since.
 */
export async function settleHeld(
  round: RoundState,
  asked: readonly HeldSegment[],
): Promise<RemovalQuestion | null> {
  if (round.options.allowRemovals) await mergeHeld(round, asked);
  const held = await heldDue(round);
  if (await isMass(round, held)) {
    // What was merged since may have brought some back, and answers may have outlived others.
    const question = await isMass(round, await recount(round, held));
    if (question) return question;
  }
  await countHeld(round, held);
  await keepBeforeWave(round);
  await mergeHeld(round, held);
  return null;
}

/** What was held in an earlier round, and a person said is to be kept, may change much, too. */
async function countHeld(round: RoundState, held: readonly HeldSegment[]): Promise<void> {
  for (const { name } of held) {
    if (round.wave.counted.has(name)) continue;
    const bytes = await round.local.heldBytes(name);
    const segment = bytes && (await openOrNote(round, ownName(name), bytes));
    if (segment) await countChanges(round, ownName(name), segment);
  }
}

async function mergeHeld(round: RoundState, held: readonly HeldSegment[]): Promise<void> {
  const names = held.map(({ name }) => ownName(name)).sort((one, other) => other.hi - one.hi);
  for (const [done, name] of names.entries()) {
    round.progress('merging', done, names.length);
    const bytes = await round.local.heldBytes(name.name);
    const segment = bytes && (await openOrNote(round, name, bytes));
    if (segment) await mergeAnyway(round, name, segment);
  }
}

/** Merges a segment whatever it takes out of sight, but for what was saved or brought back here later than it was deleted. */
export async function mergeAnyway(round: RoundState, name: SegmentName, segment: Segment): Promise<void> {
  await outliveEarlierDeletions(round, segment.records);
  await mergeSegment(round, name, segment);
}

async function isMass(round: RoundState, held: readonly HeldSegment[]): Promise<RemovalQuestion | null> {
  const removes = [...new Set(held.flatMap((segment) => segment.removes))];
  if (removes.length <= round.limits.massRemoval) return null;
  const of = await round.local.size();
  return removes.length > of * round.limits.massShare ? { removes, of } : null;
}

/** Only what each took away when it was read, and still does: what came in between was never missed here. */
async function recount(round: RoundState, held: readonly HeldSegment[]): Promise<readonly HeldSegment[]> {
  const counted: HeldSegment[] = [];
  for (const { name, removes } of held) {
    const bytes = await round.local.heldBytes(name);
    const segment = bytes && (await openOrNote(round, ownName(name), bytes));
    if (!segment) continue;
    const now = new Set(await round.local.removedBy(segment.records));
    const still = { name, removes: removes.filter((id) => now.has(id)) };
    if (still.removes.length < removes.length) await round.local.hold(still, bytes);
    counted.push(still);
  }
  return counted;
}

/** Those that could be opened when they were tried last, or may be tried again. */
async function heldDue({ local, link, options, now }: RoundState): Promise<readonly HeldSegment[]> {
  const held = await local.held();
  return held.filter(({ name }) => options.retryFaults === true || !isWaiting(link.retries[name], now()));
}
