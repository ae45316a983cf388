import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { announceSync } from '@/lib/messaging/events';
import { linkAfter } from '@/lib/sync/fresh-link';
import type { ReplicaId } from '@/lib/sync/link';
import type { RemoteId } from '@/lib/sync/setup';
import type { SyncCoordinator } from './coordinator';
import { withRemote } from './with-remote';

/** What this profile calls itself towards others, who learn of it with the next round. */
export async function renameProfile(
  { world: { remotes, now }, runDue }: Pick<SyncCoordinator, 'world' | 'runDue'>,
  name: string,
): Promise<Result<null, AppError>> {
  const named = await remotes.nameProfile(name);
  if (!named.ok) return named;
  const renamedAt = now();
  const rows = await remotes.all();
  if (!rows.ok) return rows;
  for (const { id } of rows.value) {
    const changed = await remotes.change(id, (row) =>
      row ? { ...row, state: { ...row.state, renamedAt } } : null,
    );
    if (!changed.ok) return changed;
  }
  announceSync(null);
  void runDue('change');
  return ok(null);
}

/** Takes a profile off a remote: this one becomes another replica that takes over what only the other had written. */
export async function forgetProfile(
  coordinator: SyncCoordinator,
  id: RemoteId,
  replica: ReplicaId,
): Promise<Result<null, AppError>> {
  const forgotten = await withRemote(coordinator, id, async (row) => {
    if (row.link === null || row.link.replica === replica) return;
    const local = await coordinator.world.createLocal(row, () => undefined);
    await local.reset(linkAfter(row.link, [replica]));
  });
  return forgotten.ok ? coordinator.round(id) : forgotten;
}
