import { throttled } from '@/lib/base/throttle';
import { announceSync } from '@/lib/messaging/events';
import type { RemoteId } from '@/lib/sync/setup';
import type { SyncProgress } from '@/lib/sync/view';

/** How often screens hear how far a round is, ms. */
const progressMs = 200;

export function progressTeller(id: RemoteId): (progress: SyncProgress) => void {
  return throttled(progressMs, (progress: SyncProgress) => announceSync({ id, progress }));
}
