import { deletionCell } from '@/lib/bookmarks/cells';
import type { Budget } from './budget';
import type { CellRecord } from './cell';
import type { SentMark } from './link';
import type { OutgoingSegment } from './local';
import { makeRoom, othersBytes, ownBytes } from './room';
import type { RoundState } from './round-state';
import { charsOfRows } from './rows';
import { latestNumber, queue, sealOwn, send } from './send';

/** Of the room there is, so much is filled: what is written in the next days fits beside it without a rewrite. */
const fill = 0.85;

/** JSON of bookmarks packs to a fifth at best; what is more than that at once cannot be part of what fits. */
const maxCharsPerByte = 12;

/** When what did not fit is given another chance: once there is this many times the room that is used. */
const growth = 2;

/** Where this much is used, others may be waiting for room. */
const crowded = 0.95;

/** Whether its log has to be rewritten before anything is sent: it takes more than its share, or less than it could. */
export function isMisfit(round: RoundState, budget: Budget): boolean {
  const [own, others] = [ownBytes(round, budget), othersBytes(round, budget)];
  const share = shareOf(round, budget);
  const isGreedy = own + others > budget.bytes * crowded && own > share;
  return isGreedy || (round.link.unfit > 0 && (budget.bytes - others) * fill > own * growth);
}

/**
 * Rewrites its log as one segment of the newest bookmarks, as many as fit beside what others have there. There is no room
 * for the old and the new, so the old goes first; a stop in between leaves the new one on its way.
 */
export async function fitLog(round: RoundState, budget: Budget): Promise<void> {
  const free = budget.bytes - othersBytes(round, budget);
  const isShared = ownBytes(round, budget) + budget.bytes - free > budget.bytes * crowded;
  const room = (isShared ? Math.min(free, shareOf(round, budget)) : free) * fill;
  const { newest, sent } = await newestUnsent(round, room * maxCharsPerByte);
  const { segment, count } = await largestThatFits(round, budget, newest.kept, room);
  if (budget.costOf(segment.bytes.length) > free) return;
  const unfit = newest.dropped + newest.kept.slice(count).filter((record) => !isDeletion(record)).length;
  const replaced = [...round.link.replaced, ...round.link.segments.map(({ name }) => name)];
  await queue(round, segment, { sent, unfit, segments: [], replaced });
  await makeRoom(round);
  await send(round, segment);
}

/** Everybody who writes there may use as much. */
function shareOf({ listing, link }: RoundState, budget: Budget): number {
  const others = [...listing.byReplica.keys()].filter(
    (replica) => replica !== link.replica && !link.formers.includes(replica),
  );
  return budget.bytes / (others.length + 1);
}

interface Newest {
  readonly kept: readonly CellRecord[];
  readonly dropped: number;
}

/** All that nobody else holds there, newest first, about `maxChars` of it; never much more than that in memory. */
async function newestUnsent(
  round: RoundState,
  maxChars: number,
): Promise<{ readonly newest: Newest; readonly sent: SentMark }> {
  let newest: Newest = { kept: [], dropped: 0 };
  for (let sent: SentMark = { base: 0, position: 0 }; ; ) {
    const batch = await round.local.unsent(sent, round.limits.cutChars);
    if (!batch) return { newest, sent };
    newest = newestOf([...newest.kept, ...batch.records], maxChars, newest.dropped);
    sent = batch.sent;
  }
}

function newestOf(records: readonly CellRecord[], maxChars: number, dropped: number): Newest {
  const sorted = [...records].sort((one, other) => timeOf(other) - timeOf(one));
  let chars = 0;
  const kept = sorted.filter((record) => {
    chars += charsOfRows(record.cells);
    return chars <= maxChars;
  });
  return {
    kept,
    dropped: dropped + sorted.slice(kept.length).filter((record) => !isDeletion(record)).length,
  };
}

/** When a bookmark was saved; of what is known of one that others hold, and of a deletion, when that was written. */
function timeOf(record: CellRecord): number {
  const savedAt = record.cells.get('savedAt')?.value;
  if (typeof savedAt === 'number' && !isDeletion(record)) return savedAt;
  return Math.max(...[...record.cells.values()].map(({ stamp }) => stamp));
}

function isDeletion({ cells }: CellRecord): boolean {
  const isGone = cells.has(deletionCell) && !cells.has('savedAt');
  return isGone || (cells.get('deletedAt')?.value ?? null) !== null;
}

/** How small records pack is known only once they are sealed, so this tries; it ends within a tenth of the room. */
async function largestThatFits(
  round: RoundState,
  budget: Budget,
  records: readonly CellRecord[],
  room: number,
): Promise<{ readonly segment: OutgoingSegment; readonly count: number }> {
  const { segments, next } = round.link;
  const lo = Math.min(next, ...segments.map((segment) => segment.lo));
  const seal = (count: number) => sealOwn(round, records.slice(0, count), lo, latestNumber(round));
  let best = { segment: await seal(0), count: 0 };
  let tooMany = records.length + 1;
  for (let count = records.length; count > best.count; ) {
    const segment = await seal(count);
    const filled = budget.costOf(segment.bytes.length) / room;
    if (filled <= 1) best = { segment, count };
    else tooMany = count;
    if (filled <= 1 && (filled > 0.9 || count + 1 >= tooMany)) break;
    count = Math.max(best.count + 1, Math.min(tooMany - 1, Math.floor((count / filled) * 0.97)));
    if (count >= tooMany) break;
  }
  return best;
}
