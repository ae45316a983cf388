import { connect, createServer, type Server, type Socket } from 'node:net';

/** What went over the wire: requests, and bytes both ways with their headers (without TCP and TLS). */
export interface Traffic {
  readonly requests: number;
  readonly upBytes: number;
  readonly downBytes: number;
}

const requestLine = /(?:^|\r\n)(?:GET|PUT|DELETE|HEAD|POST|PROPFIND|MKCOL) \S+ HTTP\/1\.1\r\n/g;

/** Stands before a server on the loopback, passes every byte on as it is, and counts. */
export class CountingProxy {
  static async before(address: string): Promise<CountingProxy> {
    const proxy = new CountingProxy(Number(new URL(address).port));
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  #requests = 0;
  #upBytes = 0;
  #downBytes = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server = createServer((client) => this.#join(client));

  private constructor(private readonly port: number) {}

  /** Of the server, by way of here. */
  get address(): string {
    const { port } = this.#server.address() as { port: number }; // listens on TCP, so it is no pipe name
    return `http://127.0.0.1:${port}/`;
  }

  /** What went by while `work` ran. */
  async count(work: () => Promise<unknown>): Promise<Traffic> {
    const before = this.#total();
    await work();
    const { requests, upBytes, downBytes } = this.#total();
    return {
      requests: requests - before.requests,
      upBytes: upBytes - before.upBytes,
      downBytes: downBytes - before.downBytes,
    };
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #total(): Traffic {
    return { requests: this.#requests, upBytes: this.#upBytes, downBytes: this.#downBytes };
  }

  #join(client: Socket): void {
    const server = connect(this.port, '127.0.0.1');
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (bytes: Buffer) => {
      this.#upBytes += bytes.length;
      // A request's head is written in one piece; sealed bodies hold no such line but by a chance of 2^-100.
      this.#requests += bytes.toString('latin1').match(requestLine)?.length ?? 0;
    });
    server.on('data', (bytes: Buffer) => {
      this.#downBytes += bytes.length;
    });
    client.pipe(server);
    server.pipe(client);
  }
}
