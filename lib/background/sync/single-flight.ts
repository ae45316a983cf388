/** Runs work while nobody else holds the lock of that name, in whatever context of ours (`navigator.locks`). */
export type WithLock = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;

/** At most one piece of work per key at a time; what comes while one runs waits for its turn, and can call it off. */
export class SingleFlight {
  readonly #controllers = new Map<string, Set<AbortController>>();

  constructor(private readonly withLock: WithLock) {}

  /** `signal` aborts when the work is called off, also while it waits. */
  async run<Value>(key: string, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const controller = new AbortController();
    const controllers = this.#controllers.get(key) ?? new Set();
    this.#controllers.set(key, controllers.add(controller));
    try {
      return await this.withLock(`panelmark-sync-${key}`, () => work(controller.signal));
    } finally {
      controllers.delete(controller);
    }
  }

  /** Calls off what runs or waits. */
  callOff(key: string): void {
    for (const controller of this.#controllers.get(key) ?? []) controller.abort(new CalledOff());
  }
}

/** What work throws that was called off: nobody needs to be told. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff';
}
