import type { CDPSession } from '@playwright/test';
import { within } from './wait';

/** CDP events of one target, by method name. */
export type TargetListener = (event: { method: string; params: unknown }) => void;

/**
 * A protocol session on any target of a browser that Playwright runs.
 *
 * Playwright does not list an extension's popup among its pages, so the popup is driven through
 * `Target.sendMessageToTarget` on the browser session. Can go when Playwright lists popups:
 * https://github.com/microsoft/playwright/issues/40554
 */
export class RawTarget {
  static async attach(browser: CDPSession, targetId: string): Promise<RawTarget> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new RawTarget(browser, targetId, sessionId);
  }

  #lastId = 0;
  #isGone = false;
  readonly #pendingById = new Map<number, Pending>();
  readonly #listeners = new Set<TargetListener>();

  private constructor(
    private readonly browser: CDPSession,
    readonly targetId: string,
    private readonly sessionId: string,
  ) {
    browser.on('Target.receivedMessageFromTarget', this.#receive);
    browser.on('Target.detachedFromTarget', this.#detached);
  }

  /** True once the target has been closed or the browser has let go of it. */
  get isGone(): boolean {
    return this.#isGone;
  }

  // The cast is safe: the browser answers each method with the type the protocol file gives it.
  readonly send: CDPSession['send'] = (method, params) => this.#call(method, params) as Promise<never>;

  onEvent(listener: TargetListener): void {
    this.#listeners.add(listener);
  }

  /** Runs an expression in the target and returns its value, promises awaited. Page errors become errors here. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    const problem = answer.exceptionDetails;
    if (problem) throw new Error(problem.exception?.description ?? problem.text);
    return answer.result.value as T; // the caller knows what its own expression yields
  }

  async detach(): Promise<void> {
    if (this.#isGone) return;
    await this.browser.send('Target.detachFromTarget', { sessionId: this.sessionId });
    this.#forget();
  }

  #call(method: string, params: unknown): Promise<unknown> {
    if (this.#isGone) return Promise.reject(new Error(`${method}: the target is gone`));
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#pendingById.set(id, { resolve, reject }));
    const message = JSON.stringify({ id, method, params: params ?? {} });
    this.browser
      .send('Target.sendMessageToTarget', { sessionId: this.sessionId, message })
      .catch((error: Error) => this.#settle(id, (pending) => pending.reject(error)));
    return within(answer, { what: `the answer to ${method}`, timeoutMs: 15_000 });
  }

  readonly #receive = (event: { sessionId: string; message: string }): void => {
    if (event.sessionId !== this.sessionId) return;
    const message = JSON.parse(event.message) as Received; // the protocol's own framing
    if (message.id === undefined) {
      const { method, params } = message;
      for (const listener of this.#listeners) listener({ method, params });
      return;
    }
    const { error, result } = message;
    this.#settle(message.id, (pending) =>
      error ? pending.reject(new Error(error.message)) : pending.resolve(result),
    );
  };

  readonly #detached = (event: { sessionId: string }): void => {
    if (event.sessionId === this.sessionId) this.#forget();
  };

  #settle(id: number, how: (pending: Pending) => void): void {
    const pending = this.#pendingById.get(id);
    this.#pendingById.delete(id);
    if (pending) how(pending);
  }

  #forget(): void {
    this.#isGone = true;
    this.browser.off('Target.receivedMessageFromTarget', this.#receive);
    this.browser.off('Target.detachedFromTarget', this.#detached);
    for (const pending of this.#pendingById.values()) pending.reject(new Error('the target is gone'));
    this.#pendingById.clear();
  }
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Received =
  | { id: number; result?: unknown; error?: { message: string } }
  | { id?: undefined; method: string; params: unknown };
