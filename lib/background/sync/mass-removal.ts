import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import { announceChange } from '@/lib/messaging/events';
import { keepHeld } from '@/lib/sync/joining';
import type { RemoteId } from '@/lib/sync/setup';
import type { SyncCoordinator } from './coordinator';
import type { RestorePoints } from './restore-points';
import { withRemote } from './with-remote';

/** Others' deletions are merged, as a person agreed to; the library as it was is kept before. */
export async function acceptRemovals(
  coordinator: SyncCoordinator,
  points: RestorePoints,
  id: RemoteId,
): Promise<Result<null, AppError>> {
  const made = await points.make('removal');
  if (!made.ok) return made;
  return coordinator.roundWith(id, { allowRemovals: true });
}

/** What others deleted is brought back, for everybody: it gets edits later than the deletions. */
export async function refuseRemovals(
  coordinator: SyncCoordinator,
  id: RemoteId,
): Promise<Result<null, AppError>> {
  const kept = await withRemote(coordinator, id, async (row, signal) => {
    const local = await coordinator.world.createLocal(row, () => undefined);
    await keepHeld(local, coordinator.codecOf(row), signal);
  });
  if (!kept.ok) return kept;
  announceChange();
  return coordinator.round(id);
}
