import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import { announceSync } from '@/lib/messaging/events';
import { addressToAllow } from '@/lib/sync/remotes/describe';
import type { RemoteId, RemoteSetup } from '@/lib/sync/setup';
import type { SyncCoordinator } from './coordinator';
import { leavePlace } from './joining';

/**
 * Reaches a remote by another address or password, with the keys it has: whoever changed a password would else have to
 * disconnect, which forgets the key. Should it lead to another place, a round finds that out by itself.
 */
export async function changeSetup(
  coordinator: SyncCoordinator,
  id: RemoteId,
  setup: RemoteSetup,
): Promise<Result<null, AppError>> {
  const before = await coordinator.world.remotes.get(id);
  if (!before.ok) return before;
  const changed = await coordinator.exclusively(id, () =>
    coordinator.world.remotes.change(id, (row) =>
      row?.setup.kind === setup.kind
        ? { ...row, setup, state: { ...row.state, problem: null, retryAt: null, failures: 0 } }
        : null,
    ),
  );
  if (!changed.ok) return changed;
  if (changed.value?.setup.kind !== setup.kind) return err({ type: 'RemoteForgotten' });
  const former = before.value && addressToAllow(before.value.setup);
  if (former !== null) await leavePlace(coordinator, former);
  announceSync(null);
  void coordinator.round(id);
  return ok(null);
}
