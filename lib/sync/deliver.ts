import { type CellRecord, clockLimit } from './cell';
import type { Link, OwnSegment } from './link';
import type { OutgoingSegment } from './local';
import { RemoteFailure } from './remote';
import { makeRoom } from './room';
import type { RoundState } from './round-state';
import { charsOfRows } from './rows';
import { openSegment, ownName } from './segment';
import { cutSegment, type LinkChange, queue, replaceQueued, sealOwn, send } from './send';

/** Bookmarks that a place refuses as too large are tried there again so often. */
const againMs = 86_400_000;

/** Keeps a segment with the link that knows of it, then writes it: a repeat sends the same bytes under the same name. */
export async function queueAndSend(
  round: RoundState,
  segment: OutgoingSegment,
  change: LinkChange,
): Promise<void> {
  await queue(round, segment, change);
  await deliver(round, segment);
}

/** What a former round kept and could not write, or was not told that it had; and what was too large once. */
export async function resend(round: RoundState): Promise<void> {
  const outgoing = await round.local.outgoing();
  if (round.options.budget && outgoing.length > 0) await makeRoom(round);
  for (const [done, segment] of outgoing.entries()) {
    round.progress('sending', done, outgoing.length);
    await deliver(round, await withoutKeptHere(round, segment));
  }
  await resendTooLarge(round);
}

/**
 * A segment without what was kept to this profile (a tag, a saved search) since it was cut: what is queued may wait for days. It takes the
 * place of the other, of which nobody knows how much lies there; who has read that one need not read this one.
 */
async function withoutKeptHere(round: RoundState, segment: OutgoingSegment): Promise<OutgoingSegment> {
  const { lo, hi, inputs } = segment;
  const { records } = await openSegment(round.codec, ownName(segment.name), segment.bytes);
  const isSent = await round.local.sendable();
  if (records.every(({ cells }) => [...cells.keys()].every(isSent))) return segment;
  const sent = records
    .map(({ id, cells }) => ({ id, cells: new Map([...cells].filter(([name]) => isSent(name))) }))
    .filter(({ cells }) => cells.size > 0);
  const rest = { ...(await sealOwn(round, sent, lo, hi)), ...(inputs && { inputs }) };
  await replaceQueued(round, segment, [rest], {});
  return rest;
}

async function resendTooLarge(round: RoundState): Promise<void> {
  const { tooLarge = [] } = round.link;
  const due = tooLarge.filter(({ triedAt }) => Math.abs(round.now() - triedAt) >= againMs);
  for (const { id } of due) {
    const cells = (await round.local.current([id])).get(id);
    const change = { tooLarge: withoutTooLarge(round.link, id) };
    if (cells) await queueAndSend(round, await cutSegment(round, [{ id, cells }]), change);
    else await round.save({ ...round.link, ...change });
  }
}

/** Writes a segment; one that is refused as too large goes in parts. */
async function deliver(round: RoundState, segment: OutgoingSegment): Promise<void> {
  try {
    await send(round, segment);
  } catch (thrown) {
    const isTooLarge = thrown instanceof RemoteFailure && thrown.problem.type === 'RemoteUploadLimit';
    if (!isTooLarge) throw thrown;
    for (const part of await queueInParts(round, segment, thrown)) await deliver(round, part);
  }
}

/** Queues what a refused segment says in its place: what it was merged of, its halves, or nothing where that is one bookmark. */
async function queueInParts(
  round: RoundState,
  segment: OutgoingSegment,
  refusal: RemoteFailure,
): Promise<readonly OutgoingSegment[]> {
  const { link } = round;
  const cutChars = Math.min(link.cutChars ?? Number.POSITIVE_INFINITY, Math.ceil(segment.chars / 2));
  if (segment.inputs) {
    await replaceQueued(round, segment, [], { cutChars, ...withInputs(link, segment, segment.inputs) });
    return [];
  }
  const { records } = await openSegment(round.codec, ownName(segment.name), segment.bytes);
  const [first] = records;
  if (!first) throw refusal;
  if (records.length === 1) {
    const tooLarge = [...withoutTooLarge(link, first.id), { id: first.id, triedAt: round.now() }];
    await replaceQueued(round, segment, [], { tooLarge });
    return [];
  }
  // Behind all others: a part of its span would say that all from then is in one half.
  const [lo, hi] = [link.next, Math.max(link.next + 3, Math.min(round.now(), clockLimit))];
  const middle = lo + Math.floor((hi - lo) / 2);
  const [former, latter] = inHalves(records);
  const halves = [await sealOwn(round, former, lo, middle), await sealOwn(round, latter, middle + 1, hi)];
  await replaceQueued(round, segment, halves, { cutChars });
  return halves;
}

/** The inputs of a wider segment stand again: none was removed, as no listing has shown that one. */
function withInputs({ segments, replaced }: Link, { name }: OutgoingSegment, inputs: readonly OwnSegment[]) {
  const names = new Set(inputs.map((input) => input.name));
  return {
    segments: [...segments.filter((segment) => segment.name !== name), ...inputs],
    replaced: [...replaced.filter((other) => !names.has(other)), name],
  };
}

/** Two or more records, cut where half of what they say is said; none of the halves is empty. */
function inHalves(records: readonly CellRecord[]): readonly [readonly CellRecord[], readonly CellRecord[]] {
  const chars = records.map(({ cells }) => charsOfRows(cells));
  let rest = chars.reduce((sum, more) => sum + more, 0) / 2;
  let count = 0;
  while (count < records.length - 1 && (count === 0 || rest > 0)) rest -= chars[count++] ?? 0;
  return [records.slice(0, count), records.slice(count)];
}

function withoutTooLarge({ tooLarge = [] }: Pick<Link, 'tooLarge'>, id: string) {
  return tooLarge.filter((other) => other.id !== id);
}
