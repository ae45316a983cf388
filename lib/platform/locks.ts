/** Runs work while no other context of ours holds the lock of that name; it is let go when the work, or the context, ends. */
export function withLock<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(name, work);
}

/** Holds a lock, beside others who do the same, until this context is gone. */
export function holdWhileOpen(name: string): void {
  void navigator.locks.request(name, { mode: 'shared' }, () => new Promise(() => undefined));
}

/** Runs work, unless a context of ours holds the lock of that name. */
export async function unlessHeld(name: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
