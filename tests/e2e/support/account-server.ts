import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AreaChanges, FakeAccount } from '../../support/fake-sync-area';

/**
 * A browser account that browsers on this machine share, with the real quotas: none can be signed in to a real one here.
 * The background of a build with `preamble` finds it where the browser's own `storage.sync` was.
 */
export class AccountServer {
  static async start(): Promise<AccountServer> {
    const account = new AccountServer();
    await new Promise<void>((resolve) => account.#server.listen(0, '127.0.0.1', resolve));
    return account;
  }

  readonly #account = new FakeAccount();
  readonly #area = this.#account.signIn();
  readonly #server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer); // no encoding is set, so they are bytes
    const [method, argument] = JSON.parse(Buffer.concat(parts).toString()) as [Method, never];
    const answer = await this.#area[method](argument).then(
      (value) => ({ value: value ?? null }),
      (error: Error) => ({ error: error.message }),
    );
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });

  /** Hears of every change, as other profiles of the account would. */
  onChange(listener: (changes: AreaChanges) => void): void {
    this.#area.onChanged.addListener(listener);
  }

  usedBytes(): Promise<number> {
    return this.#area.getBytesInUse();
  }

  get preamble(): string {
    const { port } = this.#server.address() as AddressInfo; // listens on TCP, so it is no pipe name
    return `(${replaceSyncArea})('http://127.0.0.1:${port}/');`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

type Method = 'get' | 'set' | 'remove';

/** Runs in the background, before anything else there. */
const replaceSyncArea = `(server) => {
  const ask = async (method, argument) => {
    const response = await fetch(server, { method: 'POST', body: JSON.stringify([method, argument ?? null]) });
    const { value, error } = await response.json();
    if (error !== undefined) throw new Error(error);
    return value ?? undefined;
  };
  for (const method of ['get', 'set', 'remove']) {
    const replacement = (argument, callBack) => {
      const asked = ask(method, argument);
      return callBack ? void asked.then(callBack) : asked;
    };
    Object.defineProperty(chrome.storage.sync, method, { value: replacement, configurable: true });
  }
}`;
