import WebSocket from 'ws';
import { within } from './wait';

/**
 * A client for WebDriver BiDi as Firefox speaks it by itself, without geckodriver.
 * Source: https://w3c.github.io/webdriver-bidi/
 */
export class Bidi {
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`);
    const opened = new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
    await within(opened, { what: 'the BiDi connection' });
    return new Bidi(socket);
  }

  #lastId = 0;
  readonly #pendingById = new Map<number, Pending>();

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.#receive(JSON.parse(String(data)) as Received)); // the protocol's framing
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.#forget());
  }

  /** One command; its result is what the specification says, named by the caller. */
  async command<T>(method: string, params: object = {}, timeoutMs = 20_000): Promise<T> {
    if (this.socket.readyState !== WebSocket.OPEN) throw new Error(`${method}: Firefox is gone`);
    const id = ++this.#lastId;
    const answer = new Promise<unknown>((resolve, reject) => this.#pendingById.set(id, { resolve, reject }));
    this.socket.send(JSON.stringify({ id, method, params }));
    return (await within(answer, { what: `the answer to ${method}`, timeoutMs })) as T;
  }

  /** Calls a function in a page (or a privileged window) and returns its value by way of JSON. */
  async call<T>(context: string, functionText: string, ...args: readonly unknown[]): Promise<T> {
    const functionDeclaration = `async () => JSON.stringify((await (${functionText})(...${JSON.stringify(args)})) ?? null)`;
    const answer = await this.command<Evaluation>('script.callFunction', {
      functionDeclaration,
      awaitPromise: true,
      target: { context },
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value) as T;
  }

  close(): void {
    this.socket.terminate();
  }

  #receive(message: Received): void {
    if (message.id === null || message.id === undefined) return; // an event; nothing here listens to any
    const pending = this.#pendingById.get(message.id);
    this.#pendingById.delete(message.id);
    if (message.type === 'error') pending?.reject(new Error(`${message.error}: ${message.message}`));
    else pending?.resolve(message.result);
  }

  #forget(): void {
    for (const pending of this.#pendingById.values()) pending.reject(new Error('Firefox is gone'));
    this.#pendingById.clear();
  }
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Received {
  readonly id?: number | null;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

type Evaluation =
  | { type: 'success'; result: { type: 'string'; value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };
