import { announceSync } from '@/lib/messaging/events';
import type { RemoteId } from '@/lib/sync/setup';
import type { SyncProgress } from '@/lib/sync/view';

/** How often screens hear how far a round is, ms. */
const progressMs = 200;

/** Tells screens at once or not at all: said later, it could come after the end of what it is the progress of. */
export function progressTeller(id: RemoteId, now: () => number = Date.now): (progress: SyncProgress) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    if (Math.abs(now() - toldAt) < progressMs) return;
    toldAt = now();
    announceSync({ id, progress });
  };
}
