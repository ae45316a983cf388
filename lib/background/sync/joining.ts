import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import { announceSync } from '@/lib/messaging/events';
import { previewJoin } from '@/lib/sync/preview';
import { freshState, type RemoteRow } from '@/lib/sync/remote-row';
import { probeRemote } from '@/lib/sync/remotes/probe';
import { importSecret } from '@/lib/sync/secret-keys';
import type { Encryption, RemoteId, RemoteSetup } from '@/lib/sync/setup';
import type { JoinPreview } from '@/lib/sync/view';
import type { SyncCoordinator } from './coordinator';
import { isDefault, switchedOff } from './default-remotes';
import { progressTeller } from './progress';
import { attempted } from './with-remote';

/** A remote that was prepared and never connected is forgotten after this. */
const preparedMs = 24 * 60 * 60 * 1_000;

/** A test that takes longer has failed. */
const testMs = 90_000;

/** Writes, lists, reads and removes a probe, without connecting. */
export async function testRemote(
  { world }: SyncCoordinator,
  setup: RemoteSetup,
): Promise<Result<null, AppError>> {
  if (!(await world.isAllowed(setup))) return err({ type: 'RemoteNotAllowed' });
  return attempted(async () => {
    await probeRemote(world.openRemote(setup), AbortSignal.timeout(testMs));
    return null;
  });
}

/** Keeps what a person said of a remote, and reads what is there without merging it. */
export function prepareRemote(
  coordinator: SyncCoordinator,
  request: { readonly id: RemoteId; readonly setup: RemoteSetup; readonly encryption: Encryption },
): Promise<Result<JoinPreview, AppError>> {
  const { world } = coordinator;
  const { id, setup, encryption } = request;
  return coordinator.exclusively(id, async (signal) => {
    if (!(await world.isAllowed(setup))) return err({ type: 'RemoteNotAllowed' });
    const key = await importSecret(encryption);
    const row: RemoteRow = {
      id,
      setup,
      encryption: encryption.type,
      keys: key === null ? [] : [key],
      isConnected: false,
      isPaused: false,
      madeAt: world.now(),
      link: null,
      state: freshState,
    };
    const prepared = await world.remotes.prepare(row);
    if (!prepared.ok) return prepared;
    coordinator.forgetCodec(id);
    return attempted(async () => {
      const local = await world.createLocal(row, () => undefined);
      return previewJoin(world.openRemote(setup), local, coordinator.codecOf(row), {
        signal,
        now: world.now,
        onProgress: progressTeller(id),
      });
    });
  });
}

/** Connects a prepared remote; its first round starts, and goes on behind the answer. */
export async function connectRemote(
  coordinator: SyncCoordinator,
  id: RemoteId,
): Promise<Result<null, AppError>> {
  const changed = await coordinator.world.remotes.change(id, (row) =>
    row ? { ...row, isConnected: true } : null,
  );
  if (!changed.ok) return changed;
  if (!changed.value) return err({ type: 'RemoteForgotten' });
  announceSync(null);
  void coordinator.round(id);
  return ok(null);
}

/** Forgets a remote with its credentials and keys; those that every profile has are switched off instead. */
export async function disconnectRemote(
  coordinator: SyncCoordinator,
  id: RemoteId,
): Promise<Result<null, AppError>> {
  const { remotes } = coordinator.world;
  return coordinator.exclusively(id, async () => {
    const known = await remotes.get(id);
    if (!known.ok) return known;
    const row = known.value;
    // One write: what was gone for a moment would be made anew, and connected, should the background be stopped in it.
    const gone = row && isDefault(row) ? await remotes.prepare(switchedOff(row)) : await remotes.forget(id);
    if (!gone.ok) return gone;
    coordinator.forgetCodec(id);
    if (row && 'address' in row.setup) await leavePlace(coordinator, row.setup.address);
    announceSync(null);
    return ok(null);
  });
}

/** Forgets what was prepared a day ago and never connected. */
export async function forgetPrepared(coordinator: SyncCoordinator): Promise<void> {
  const { remotes, now } = coordinator.world;
  const rows = await remotes.all();
  if (!rows.ok) return;
  const before = now() - preparedMs;
  const isLeft = (row: RemoteRow) => !row.isConnected && !isDefault(row) && row.madeAt < before;
  for (const { id } of rows.value.filter(isLeft)) {
    await coordinator.exclusively(id, async () => {
      // A person may have connected it since, and was told so.
      const gone = await remotes.forget(id, isLeft);
      if (!gone.ok || !gone.value) return;
      coordinator.forgetCodec(id);
      if ('address' in gone.value.setup) await leavePlace(coordinator, gone.value.setup.address);
      announceSync(null);
    });
  }
}

/** Gives back the leave to reach a server, unless a remote is on it: of what was only tested, or is reached elsewhere now. */
export async function leavePlace(
  { world }: Pick<SyncCoordinator, 'world'>,
  address: string,
): Promise<Result<null, AppError>> {
  const { hostname } = new URL(address);
  const rows = await world.remotes.all();
  if (!rows.ok) return rows;
  const isOnIt = (row: RemoteRow) =>
    'address' in row.setup && new URL(row.setup.address).hostname === hostname;
  if (!rows.value.some(isOnIt)) await world.giveBack(address);
  return ok(null);
}
