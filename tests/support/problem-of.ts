import type { RemoteProblem } from '@/lib/base/errors';
import { RemoteFailure } from '@/lib/sync/remote';

/** The problem that a remote throws; fails when it throws anything else, or nothing. */
export async function problemOf(promise: Promise<unknown>): Promise<RemoteProblem> {
  const thrown = await promise.then(
    () => new Error('nothing was thrown'),
    (reason: unknown) => reason,
  );
  if (thrown instanceof RemoteFailure) return thrown.problem;
  throw thrown;
}
