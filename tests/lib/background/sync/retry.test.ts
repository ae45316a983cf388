import { describe, expect, it } from 'vitest';
import { retryDelayMs } from '@/lib/background/sync/retry';

const minute = 60_000;
const hour = 60 * minute;
const unreachable = { type: 'RemoteUnreachable' } as const;

describe('retryDelayMs', () => {
  it('waits longer after each failure, up to six hours', () => {
    const waits = [1, 2, 3, 10, 1_000].map((failures) => retryDelayMs(unreachable, failures, 0.999_999));
    expect(waits.map((wait) => Math.round(Number(wait) / 1_000))).toEqual([30, 60, 120, 15_360, 21_600]);
  });

  it('spreads half of the wait, so that many profiles do not come back at once', () => {
    expect(retryDelayMs(unreachable, 3, 0)).toBe(1 * minute);
    expect(retryDelayMs(unreachable, 3, 0.5)).toBe(1.5 * minute);
  });

  it('waits as long as the server asks, but for no more than a day', () => {
    const busy = (retryInMs: number | null) => ({ type: 'RemoteBusy', retryInMs }) as const;
    expect(retryDelayMs(busy(2 * hour), 1, 0)).toBe(2 * hour);
    expect(retryDelayMs(busy(100 * hour), 1, 0)).toBe(24 * hour);
    expect(retryDelayMs(busy(1_000), 1, 0)).toBe(15_000);
    expect(retryDelayMs(busy(null), 1, 0)).toBe(15_000);
  });

  it.each([
    'RemoteUnauthorized',
    'RemoteForbidden',
    'RemoteMissing',
    'RemoteNotAllowed',
    'RemoteConflict',
    'RemoteRedirects',
  ] as const)('leaves %s to a person', (type) => {
    expect(retryDelayMs({ type }, 1, 0.5)).toBeNull();
  });

  it('tries again what may be gone by itself, a hotel’s login page among it', () => {
    expect(retryDelayMs({ type: 'RemoteNotStorage' }, 1, 0)).not.toBeNull();
    expect(retryDelayMs({ type: 'RemoteClock' }, 1, 0)).not.toBeNull();
    expect(retryDelayMs({ type: 'RemoteFull' }, 1, 0)).not.toBeNull();
  });
});
