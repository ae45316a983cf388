import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RemoteProblem } from '@/lib/base/errors';
import { RemoteFailure } from '@/lib/sync/remote';
import { bounded } from '@/lib/sync/remotes/bounded';
import { withRetries } from '@/lib/sync/remotes/retry';
import { problemOf } from '../../../support/problem-of';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;

/** When it was tried, ms after the start, if it always fails like this. */
async function triesAt(problem: RemoteProblem, random = 0.5): Promise<number[]> {
  const startedAt = Date.now();
  const tries: number[] = [];
  const act = () => {
    tries.push(Date.now() - startedAt);
    return Promise.reject(new RemoteFailure(problem));
  };
  const outcome = problemOf(withRetries(act, { random: () => random, limits: { backoffMs: 500 } }, never));
  await vi.runAllTimersAsync();
  expect(await outcome).toEqual(problem);
  return tries;
}

it('waits at random, within a bound that doubles', async () => {
  const problem = { type: 'RemoteUnreachable' } as const;
  expect(await triesAt(problem, 0)).toEqual([0, 0, 0]);
  expect(await triesAt(problem, 0.5)).toEqual([0, 250, 750]);
  expect(await triesAt(problem, 0.999)).toEqual([0, 499, 1498]);
});

it('asks again where a server may have been between two looks at its disk', async () => {
  expect(await triesAt({ type: 'RemoteForbidden' })).toEqual([0, 250, 750]);
});

it('waits at least as long as it was asked', async () => {
  expect(await triesAt({ type: 'RemoteBusy', retryInMs: 5_000 })).toEqual([0, 5_250, 10_750]);
  expect(await triesAt({ type: 'RemoteBroken', status: 503, retryInMs: 1_000 })).toEqual([0, 1_250, 2_750]);
});

it('leaves long pauses to whoever plans the rounds', async () => {
  expect(await triesAt({ type: 'RemoteBusy', retryInMs: 5_001 })).toEqual([0]);
});

it.each<RemoteProblem>([
  { type: 'RemoteUnauthorized' },
  { type: 'RemoteMissing' },
  { type: 'RemoteConflict' },
  { type: 'RemotePrecondition' },
  { type: 'RemoteFull' },
  { type: 'RemoteUploadLimit' },
  { type: 'RemoteRefused', status: 400 },
  { type: 'RemoteNotStorage' },
  { type: 'RemoteRedirects' },
  { type: 'RemoteClock' },
  { type: 'RemoteNotAllowed' },
])('does not try again after $type', async (problem) => {
  expect(await triesAt(problem)).toEqual([0]);
});

it('throws a bug at once', async () => {
  const act = vi.fn(() => Promise.reject(new TypeError('a bug')));
  const world = { random: () => 0, limits: { backoffMs: 500 } };
  await expect(withRetries(act, world, never)).rejects.toThrow('a bug');
  expect(act).toHaveBeenCalledTimes(1);
});

it('gives up on a browser that never answers', async () => {
  const outcome = problemOf(
    bounded(
      () => new Promise(() => undefined),
      never,
      () => ({ type: 'RemoteMissing' }),
    ),
  );
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await outcome).toEqual({ type: 'RemoteTimeout' });
});

it('hears nothing more of what goes wrong after that', async () => {
  const controller = new AbortController();
  const act = () => new Promise((_, reject) => setTimeout(reject, 1_000, new Error('late')));
  const outcome = bounded(act, controller.signal, () => ({ type: 'RemoteMissing' })).catch(String);
  controller.abort(new Error('enough'));
  expect(await outcome).toBe('Error: enough');
  await vi.runAllTimersAsync();
});
