import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that passes a gate, by number from 1. */
export interface Passing {
  readonly number: number;
  readonly method: string;
  readonly path: string;
}

/** What a gate does at a request; answering false, it keeps the reply to itself for good. */
export type Watch = (passing: Passing, when: 'before' | 'after') => Promise<boolean> | boolean;

/**
 * Stands before a server on this machine and lets requests through one way, replies the other, byte for byte. A test can
 * count them, and have things happen at a certain one: before the server hears of it, or after it did and before the
 * browser knows.
 */
export class Gate {
  static async before(target: string): Promise<Gate> {
    const gate = new Gate(new URL(target));
    await new Promise<void>((resolve) => gate.#server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  readonly passed: Passing[] = [];
  #watch: Watch = () => true;
  readonly #server: Server = createServer((request, response) => {
    this.#pass(request, response).catch(() => response.destroy());
  });

  private constructor(private readonly target: URL) {}

  /** The target's address as it is reached through the gate. */
  get address(): string {
    const { port } = this.#server.address() as AddressInfo; // listens on TCP, so it is no pipe name
    return `http://127.0.0.1:${port}${this.target.pathname}`;
  }

  /** From now on, instead of what was watched for before. */
  watch(watch: Watch): void {
    this.#watch = watch;
  }

  open(): void {
    this.#watch = () => true;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const passing = { number: this.passed.length + 1, method: request.method ?? '', path: request.url ?? '' };
    this.passed.push(passing);
    const body = await bytesOf(request);
    if (!(await this.#watch(passing, 'before'))) return void response.destroy();
    const reply = await this.#forward(request, body);
    const replyBody = await bytesOf(reply);
    if (!(await this.#watch(passing, 'after'))) return void response.destroy();
    response.writeHead(reply.statusCode ?? 502, reply.headers).end(replyBody);
  }

  /** With all its headers: a signature covers the host's name as the browser knew it. */
  #forward(request: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { hostname, port } = this.target;
    return new Promise((resolve, reject) => {
      const forwarded = httpRequest(
        { hostname, port, path: request.url, method: request.method, headers: request.headers },
        resolve,
      );
      forwarded.on('error', reject).end(body);
    });
  }
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer); // no encoding is set, so they are bytes
  return Buffer.concat(parts);
}
