/** Waiting with a bound: every wait of the harness ends in a value or in a sentence saying what did not happen. */

export interface WaitOptions {
  /** Said in the error: "Timed out after 5000 ms waiting for …". */
  readonly what: string;
  readonly timeoutMs?: number;
  readonly everyMs?: number;
}

/** Asks again until the answer is neither null, undefined nor false. Errors thrown by `ask` count as "not yet". */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  { what, timeoutMs = 15_000, everyMs = 40 }: WaitOptions,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let lastError = '';
  for (;;) {
    try {
      const answer = await within(Promise.resolve(ask()), { what, timeoutMs });
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      lastError = '';
    } catch (error) {
      lastError = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    if (Date.now() > deadline)
      throw new Error(`Timed out after ${timeoutMs} ms waiting for ${what}${lastError}`);
    await pause(everyMs);
  }
}

/** Bounds a promise that might never settle. */
export async function within<T>(promise: Promise<T>, { what, timeoutMs = 15_000 }: WaitOptions): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Timed out after ${timeoutMs} ms waiting for ${what}`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Only for polling and for "nothing should happen meanwhile"; a condition that can be awaited uses `until`. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
