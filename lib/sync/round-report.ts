import type { BlobFault } from './codec';
import type { Link } from './link';
import type { RoundState } from './round-state';
import type { BlobFaultCount } from './view';

export interface RoundCounts {
  /** Segments merged into the library, and cells that changed in it. */
  read: number;
  changed: number;
  /** Segments written. */
  sent: number;
  /** Small segments of its own that became one. */
  merged: number;
  /** Blobs removed from the remote. */
  removed: number;
  /** Segments of its own among them that had rotted. */
  rotten: number;
}

/** Why this profile became another replica: somebody else writes under its id, or what it wrote is not there. */
export type ResetReason = 'stranger' | 'lost';

/** Others' deletions that wait for a person: which bookmarks they take out of sight, of how many. */
export interface RemovalQuestion {
  readonly removes: readonly string[];
  readonly of: number;
}

export interface RoundReport extends Readonly<RoundCounts> {
  readonly reset: ResetReason | null;
  /** What could not be read, and is tried again. */
  readonly faults: readonly NamedFault[];
  /** Until it is answered, what it is about is not merged; everything else is. */
  readonly question: RemovalQuestion | null;
  /** What all profiles keep there: as the listing said it, and what was written since; null when it did not. */
  readonly usedBytes: number | null;
  readonly link: Link;
}

export interface NamedFault {
  readonly name: string;
  readonly fault: BlobFault;
}

/** Read in vain in this round or an earlier one, and left alone in this one. */
export function faultsOf({ link, listing, skipped }: RoundState): readonly NamedFault[] {
  const waiting = Object.entries(link.retries).filter(([name]) => listing.names.has(name));
  return [
    ...waiting.map(([name, { fault }]) => ({ name, fault })),
    ...Array.from(skipped, ([name, fault]) => ({ name, fault })),
  ];
}

export function usedBytesAfter({ link, listing, options }: RoundState): number | null {
  if (listing.usedBytes === null) return null;
  const written = link.segments.filter(({ name }) => !listing.names.has(name));
  const costOf = options.budget?.costOf ?? ((sizeBytes: number) => sizeBytes);
  return written.reduce((sum, { sizeBytes }) => sum + costOf(sizeBytes), listing.usedBytes);
}

export function countFaults(faults: readonly NamedFault[]): readonly BlobFaultCount[] {
  const countByFault = new Map<BlobFault, number>();
  for (const { fault } of faults) countByFault.set(fault, (countByFault.get(fault) ?? 0) + 1);
  return Array.from(countByFault, ([fault, count]) => ({ fault, count }));
}
