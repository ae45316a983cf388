import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What the server does with the next requests. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

/** A request that came, in the order of coming. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A server on the loopback that behaves as badly as it is told. */
export class FaultyServer {
  readonly seen: SeenRequest[] = [];
  readonly #server: Server;
  #faults: Fault[] = [];
  #usual: Fault = answer(404);

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<FaultyServer> {
    const faulty = new FaultyServer();
    await new Promise<void>((resolve) => faulty.#server.listen(0, '127.0.0.1', resolve));
    return faulty;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  /** From now on: each of these once, then `usual` for ever. */
  will(usual: Fault, ...first: readonly Fault[]): void {
    this.seen.length = 0;
    this.#usual = usual;
    this.#faults = [...first];
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      return; // called off by the other side, which is what some tests do
    }
    const { method = '', url = '', headers } = request;
    this.seen.push({ method, url, headers, body: Buffer.concat(chunks) });
    (this.#faults.shift() ?? this.#usual)(request, response);
  }
}

export function answer(status: number, body = '', headers: Record<string, string> = {}): Fault {
  return (_request, response) => void response.writeHead(status, headers).end(body);
}

/** Begins to answer and never ends. */
export const stall: Fault = (_request, response) => {
  response.writeHead(207, { 'content-length': '1000' });
  response.write('<');
};

/** Answers never. */
export const silence: Fault = () => undefined;

/** Announces more than it sends, and hangs up. */
export const cut: Fault = (_request, response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('half of it');
  setTimeout(() => response.socket?.end(), 20);
};

/** Hangs up at once. */
export const hangUp: Fault = (_request, response) => void response.destroy();

/** Sends for as long as anybody listens. */
export const endless: Fault = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/octet-stream' });
  const chunk = Buffer.alloc(2 ** 20, '<response>');
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
};

export const loginPage = answer(200, '<!doctype html><title>Sign in</title><form><input></form>', {
  'content-type': 'text/html; charset=utf-8',
});
