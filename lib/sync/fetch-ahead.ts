import type { RoundState } from './round-state';
import type { SegmentName } from './segment-name';
import { hasTooManyFaults } from './unread';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The bytes of segments in their order, a few downloaded ahead; null when one is gone since the listing, which says that
 * a wider one took over. Nothing is under way any more once the loop over it has ended, however it did.
 */
export async function* fetchAhead<Name extends SegmentName>(
  round: RoundState,
  names: readonly Name[],
): AsyncGenerator<readonly [Name, Bytes | null]> {
  const leave = new AbortController();
  const signal = AbortSignal.any([round.signal, leave.signal]);
  const underway: { readonly name: Name; readonly bytes: Promise<Bytes | null> }[] = [];
  let next = 0;
  const start = () => {
    const name = names[next];
    if (!name) return;
    next += 1;
    const bytes = fetchSegment(round, name, signal);
    // Looked at when its turn comes; one that fails before is no unhandled rejection.
    bytes.catch(() => undefined);
    underway.push({ name, bytes });
  };
  try {
    for (let ahead = 0; ahead < round.limits.parallel; ahead += 1) start();
    for (let first = underway.shift(); first; first = underway.shift()) {
      const bytes = await first.bytes;
      start();
      yield [first.name, bytes];
    }
  } finally {
    leave.abort();
    await Promise.allSettled(underway.map(({ bytes }) => bytes));
  }
}

async function fetchSegment(
  round: RoundState,
  { name, replica }: SegmentName,
  signal: AbortSignal,
): Promise<Bytes | null> {
  signal.throwIfAborted();
  const held = await round.local.heldBytes(name);
  if (held) return held;
  if (hasTooManyFaults(round, replica)) {
    round.skipped.set(name, 'too-many');
    return null;
  }
  return round.remote.get(name, signal);
}
