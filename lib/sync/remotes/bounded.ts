import type { RemoteProblem } from '@/lib/base/errors';
import { RemoteFailure } from '../remote';
import { Deadline } from './deadline';

/** Longest for anything that the browser does by itself; a folder may lie on a slow disk of another computer. */
const limitMs = 120_000;

/**
 * Does what can neither be called off nor told to hurry, and waits no longer once the signal aborts or two minutes have
 * passed. What was begun may still come to its end, unseen. Throws as `Remote` says; `problemOf` reads what `act` throws.
 */
export async function bounded<Value>(
  act: () => Promise<Value>,
  signal: AbortSignal,
  problemOf: (thrown: unknown) => RemoteProblem,
): Promise<Value> {
  signal.throwIfAborted();
  const deadline = new Deadline(signal);
  deadline.endIn(limitMs);
  try {
    return await unlessAborted(act(), deadline.signal);
  } catch (thrown) {
    signal.throwIfAborted();
    if (deadline.isOver) throw new RemoteFailure({ type: 'RemoteTimeout' });
    throw thrown instanceof RemoteFailure ? thrown : new RemoteFailure(problemOf(thrown));
  } finally {
    deadline.end();
  }
}

function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
