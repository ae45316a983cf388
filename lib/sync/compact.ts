import type { CellRecord, Cells } from './cell';
import { queueAndSend } from './deliver';
import { fitLog } from './fit';
import type { OwnSegment } from './link';
import { mergeCells } from './merge';
import { hasRoomFor } from './room';
import { readOwn } from './rot';
import type { RoundState } from './round-state';
import { openSegment, ownName } from './segment';
import { sealOwn } from './send';
import { withoutStale } from './stale';

/**
 * Merges the newest small segments of its own into one that is as wide as all of them, without what is out of date: so the
 * remote holds few blobs, and hardly more than one copy of the library. The inputs stay until a later listing shows the
 * merged one.
 */
export async function compact(round: RoundState): Promise<void> {
  const run = newestRun(round);
  if (run.length < round.limits.fanIn) return;
  const records = await readRun(round, run);
  const [first, last] = [run[0], run.at(-1)];
  if (!records || !first || !last) return;
  // What is newer here comes from a later segment, of this profile or another.
  const current = await withoutStale(round.local, records);
  // What is newer here must be there before what it replaces goes, or nobody who comes later learns of either.
  if (!(await isAllSent(round))) return;
  const merged = await sealOwn(round, current, first.lo, last.hi);
  const { budget } = round.options;
  if (budget && !hasRoomFor(round, merged)) return fitLog(round, budget);
  const inputs = new Set(run.map(({ name }) => name));
  const segments = round.link.segments.filter(({ name }) => !inputs.has(name));
  const replaced = [...round.link.replaced, ...inputs];
  round.hasReplaced = true;
  await queueAndSend(round, { ...merged, inputs: run }, { segments, replaced });
  if (round.link.segments.some(({ name }) => name === merged.name)) round.counts.merged = run.length;
}

/** The newest segments, oldest first, up to one that is much larger than all after it: each byte is rewritten few times. */
function newestRun({ link, limits, present }: RoundState): readonly OwnSegment[] {
  const run: OwnSegment[] = [];
  let [bytes, chars] = [0, 0];
  for (const segment of [...link.segments].sort((one, other) => other.lo - one.lo)) {
    const isMuchLarger = run.length >= 2 && segment.sizeBytes > 3 * bytes;
    const isTooLarge = segment.sizeBytes > limits.largeBytes || segment.chars > limits.largeChars;
    const isTooMuch = chars + segment.chars > (link.cutChars ?? Number.POSITIVE_INFINITY);
    if (isTooLarge || isTooMuch || isMuchLarger || !present.has(segment.name)) break;
    run.unshift(segment);
    bytes += segment.sizeBytes;
    chars += segment.chars;
    if (bytes > limits.largeBytes || chars > limits.largeChars) break;
  }
  return run;
}

/** All that the segments say, merged; null when one is not there or not whole, which the next round sees to. */
async function readRun(round: RoundState, run: readonly OwnSegment[]): Promise<readonly CellRecord[] | null> {
  const cellsById = new Map<string, Cells>();
  for (const { name } of run) {
    const bytes = await readOwn(round, name);
    // Once it is gone, what it said is published anew.
    if (!bytes) return null;
    const { records } = await openSegment(round.codec, ownName(name), bytes);
    for (const { id, cells } of records) {
      cellsById.set(id, mergeCells(cellsById.get(id) ?? new Map(), cells).cells);
    }
  }
  return Array.from(cellsById, ([id, cells]) => ({ id, cells }));
}

async function isAllSent({ local, link, limits }: RoundState): Promise<boolean> {
  for (let { sent } = link; ; ) {
    const batch = await local.unsent(sent, limits.cutChars);
    if (!batch) return true;
    if (batch.records.length > 0) return false;
    sent = batch.sent;
  }
}
