import { BlobError } from './codec';
import { withCoverage } from './merge-segment';
import { withFault } from './retry';
import type { RoundState } from './round-state';
import { openSegment, type Segment } from './segment';
import type { SegmentName } from './segment-name';

/**
 * Opens a segment; one that cannot be read is noted, to be tried again later. What a former self wrote in plain is not
 * believed once this profile seals; but it is what this profile knows, or gave up, so it counts as read and may go.
 */
export async function openOrNote(
  round: RoundState,
  name: SegmentName,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Segment | null> {
  try {
    return await openSegment(round.codec, name, bytes);
  } catch (thrown) {
    if (!(thrown instanceof BlobError)) throw thrown;
    const isGivenUp = thrown.fault === 'plain' && round.isFormer(name.replica);
    await round.save(
      isGivenUp ? withCoverage(round, name) : withFault(round.link, name.name, thrown.fault, round.now()),
    );
    return null;
  }
}
