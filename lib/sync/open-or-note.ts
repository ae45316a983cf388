import { BlobError } from './codec';
import { withFault } from './retry';
import type { RoundState } from './round-state';
import { openSegment, type Segment } from './segment';
import type { SegmentName } from './segment-name';

/** Opens a segment; one that cannot be read is noted, to be tried again later. */
export async function openOrNote(
  round: RoundState,
  name: SegmentName,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Segment | null> {
  try {
    return await openSegment(round.codec, name, bytes);
  } catch (thrown) {
    if (!(thrown instanceof BlobError)) throw thrown;
    await round.save(withFault(round.link, name.name, thrown.fault, round.now()));
    return null;
  }
}
