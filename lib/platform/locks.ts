/** Runs work while no other context of ours holds the lock of that name; it is let go when the work, or the context, ends. */
export function withLock<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(name, work);
}
