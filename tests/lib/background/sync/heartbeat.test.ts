import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { whileAlive } from '@/lib/background/sync/heartbeat';

afterEach(() => void vi.useRealTimers());

it('goes on when the browser has no answer, and stops with the work', async () => {
  vi.useFakeTimers();
  const ask = vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  const work = new EventTarget();
  const finished = new Promise((resolve) => work.addEventListener('finish', () => resolve('done')));
  const done = whileAlive(() => finished);
  expect(() => vi.advanceTimersByTime(40_000)).not.toThrow();
  expect(ask).toHaveBeenCalledTimes(2);
  work.dispatchEvent(new Event('finish'));
  expect(await done).toBe('done');
  vi.advanceTimersByTime(60_000);
  expect(ask).toHaveBeenCalledTimes(2);
});
