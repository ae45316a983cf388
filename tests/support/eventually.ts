import { vi } from 'vitest';

/**
 * Asks again until an expectation holds, and answers as it does; its last complaint is the test's failure. There is
 * time enough for a machine that is busy with something else.
 */
export function eventually<T>(expectation: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(expectation, { timeout: 15_000, interval: 10 });
}
