import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import { storeErrorOf } from '@/lib/store/store-error';
import { RemoteFailure } from '@/lib/sync/remote';
import type { RemoteRow } from '@/lib/sync/remote-row';
import type { RemoteId } from '@/lib/sync/setup';
import type { SyncCoordinator } from './coordinator';
import { whileAlive } from './heartbeat';
import { CalledOff } from './single-flight';

/** Does something with a remote that is known, while no round runs with it. */
export function withRemote<Value>(
  coordinator: SyncCoordinator,
  id: RemoteId,
  work: (row: RemoteRow, signal: AbortSignal) => Promise<Value>,
): Promise<Result<Value, AppError>> {
  return coordinator.exclusively(id, async (signal) => {
    const row = await coordinator.world.remotes.get(id);
    if (!row.ok) return row;
    const known = row.value;
    return known ? attempted(() => work(known, signal)) : err({ type: 'RemoteForgotten' });
  });
}

/** Works with a remote, and keeps the background alive for it; what is thrown becomes what a person should see. */
export async function attempted<Value>(work: () => Promise<Value>): Promise<Result<Value, AppError>> {
  try {
    return ok(await whileAlive(work));
  } catch (thrown) {
    return err(errorOf(thrown));
  }
}

/** What failed, in the words for a person. */
export function errorOf(thrown: unknown): AppError {
  if (thrown instanceof CalledOff) return { type: 'SyncCalledOff' };
  // The reason of `AbortSignal.timeout`.
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError') return { type: 'RemoteTimeout' };
  return thrown instanceof RemoteFailure ? thrown.problem : storeErrorOf(thrown);
}
