/** What `within` answers when the time is up. */
export const timedOut = Symbol('timed out');

/** Waits for something, but no longer than this; what it was waiting for may go on unheard. */
export function within<Value>(limitMs: number, work: Promise<Value>): Promise<Value | typeof timedOut> {
  let timer: ReturnType<typeof setTimeout>;
  const timeout = new Promise<typeof timedOut>((resolve) => {
    timer = setTimeout(() => resolve(timedOut), Math.max(0, limitMs));
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
