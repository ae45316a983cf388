import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { announceSync } from '@/lib/messaging/events';
import type { Handlers } from '@/lib/messaging/protocol';
import type { SyncProtocol } from '@/lib/messaging/sync-protocol';
import type { RemoteId } from '@/lib/sync/setup';
import { addSecret } from './add-secret';
import { changeEncryption } from './change-encryption';
import { changeSetup } from './change-setup';
import type { SyncCoordinator } from './coordinator';
import { connectRemote, disconnectRemote, leavePlace, prepareRemote, testRemote } from './joining';
import { acceptRemovals, refuseRemovals } from './mass-removal';
import { peekRemote } from './peek';
import { forgetProfile, renameProfile } from './profiles';
import type { RestorePoints } from './restore-points';

/** One answer per message about sync. */
export function createSyncHandlers(
  sync: SyncCoordinator,
  points: RestorePoints,
): Pick<Handlers, keyof SyncProtocol> {
  return {
    testRemote: ({ setup }) => testRemote(sync, setup),
    leavePlace: ({ address }) => leavePlace(sync, address),
    prepareRemote: (request) => prepareRemote(sync, request),
    connectRemote: ({ id }) => connectRemote(sync, id),
    changeSetup: ({ id, setup }) => changeSetup(sync, id, setup),
    disconnectRemote: ({ id }) => disconnectRemote(sync, id),
    pauseRemote: ({ id, isPaused }) => pauseRemote(sync, id, isPaused),
    syncNow: ({ id }) => sync.runNow(id),
    answerMassRemoval: ({ id, answer }) =>
      answer === 'accept' ? acceptRemovals(sync, points, id) : refuseRemovals(sync, id),
    dismissNews: ({ id }) => dismissNews(sync, id),
    addSecret: ({ id, encryption }) => addSecret(sync, id, encryption),
    changeEncryption: ({ id, encryption }) => changeEncryption(sync, id, encryption),
    peekRemote: ({ id }) => peekRemote(sync, id),
    renameProfile: ({ name }) => renameProfile(sync, name),
    forgetProfile: ({ id, replica }) => forgetProfile(sync, id, replica),
    keepTagLocal: ({ tag, isLocal }) => keepTagLocal(sync, tag, isLocal),
    listRestorePoints: () => points.list(),
    makeRestorePoint: () => points.make('person'),
    restore: ({ id }) => points.restore(id),
  };
}

/** Paused, a remote is left alone until a person says otherwise; a round that runs is called off. */
async function pauseRemote(
  sync: SyncCoordinator,
  id: RemoteId,
  isPaused: boolean,
): Promise<Result<null, AppError>> {
  const changed = await sync.exclusively(id, () =>
    sync.world.remotes.change(id, (row) => (row ? { ...row, isPaused } : null)),
  );
  if (!changed.ok) return changed;
  announceSync(null);
  if (!isPaused) void sync.round(id);
  return ok(null);
}

async function dismissNews({ world }: SyncCoordinator, id: RemoteId): Promise<Result<null, AppError>> {
  const changed = await world.remotes.change(id, (row) =>
    row ? { ...row, state: { ...row.state, news: null } } : null,
  );
  if (!changed.ok) return changed;
  announceSync(null);
  return ok(null);
}

async function keepTagLocal(
  sync: SyncCoordinator,
  tag: string,
  isLocal: boolean,
): Promise<Result<null, AppError>> {
  const kept = await sync.world.remotes.setTagLocal(tag, isLocal);
  if (!kept.ok) return kept;
  announceSync(null);
  void sync.runDue('change');
  // Nothing of the library has changed, but the backup keeps this, too.
  void sync.round('backup');
  return ok(null);
}
