import type { RemoteProblem } from '@/lib/base/errors';
import { RemoteFailure } from '../remote';

/** What decides when something is tried again. */
export interface RetryWorld {
  /** In [0, 1). */
  random(): number;
  readonly limits: { readonly backoffMs: number };
}

const mostRetries = 2;

/** A server that asks for a longer pause gets it from whoever plans the rounds, not within one. */
const longestPauseMs = 5_000;

/**
 * Acts, and acts again at most twice when what went wrong may be gone in a moment. Only for what may be repeated.
 *
 * Waits at random below a bound that doubles (so that many profiles do not come back at once), and as long as the server asked.
 * Source: "full jitter", https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export async function withRetries<Value>(
  act: () => Promise<Value>,
  world: RetryWorld,
  signal: AbortSignal,
): Promise<Value> {
  for (let retries = 0; ; retries++) {
    try {
      return await act();
    } catch (thrown) {
      const pauseMs = thrown instanceof RemoteFailure ? pauseBeforeRetry(thrown.problem) : null;
      if (pauseMs === null || retries === mostRetries) throw thrown;
      await pause(pauseMs + world.random() * world.limits.backoffMs * 2 ** retries, signal);
    }
  }
}

/** How long to wait at least, ms; null when trying again within this call is of no use. */
function pauseBeforeRetry(problem: RemoteProblem): number | null {
  switch (problem.type) {
    case 'RemoteUnreachable':
    case 'RemoteTimeout':
    case 'RemoteLocked':
    // Apache says so of a file that goes, or a folder that comes, between two of its looks at the disk.
    case 'RemoteForbidden':
      return 0;
    case 'RemoteBusy':
    case 'RemoteBroken': {
      const askedMs = problem.retryInMs ?? 0;
      return askedMs <= longestPauseMs ? askedMs : null;
    }
    default:
      return null;
  }
}

/** Waits; throws the reason of the signal when it is called off. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
