import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { oddPages } from './odd-pages';

/** Small fictional pages, written for the tests and for `npm start`. */
export const siteFolder = join(import.meta.dirname, '../../fixtures/site');

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/**
 * A web site on this machine, at a free port. Keeps a list of everything asked of it, so that a test can say what
 * was *not* asked.
 */
export class Site {
  static async start(folder = siteFolder): Promise<Site> {
    const site = new Site(folder);
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  /** Path with query of each request, oldest first. */
  readonly requests: string[] = [];
  readonly #server: Server = createServer((request, response) => this.#answer(request, response));

  private constructor(private readonly folder: string) {}

  get origin(): string {
    const { port } = this.#server.address() as AddressInfo; // listens on TCP, so it is no pipe name
    return `http://127.0.0.1:${port}`;
  }

  url(path: string): string {
    return this.origin + path;
  }

  /** How often a path was asked for, whatever the query. */
  requestsTo(path: string): number {
    return this.requests.filter((request) => request.split('?')[0] === path).length;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.origin);
    this.requests.push(url.pathname + url.search);
    const odd = oddPages.find(({ path }) => url.pathname === path || url.pathname.startsWith(`${path}/`));
    if (odd) {
      odd.answer(response, url);
      return;
    }
    const file = this.#fileFor(url.pathname);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/html' }).end(notFound);
      return;
    }
    response.writeHead(200, { 'content-type': contentTypes[extname(file)] ?? 'application/octet-stream' });
    const body = readFileSync(file);
    response.end(extname(file) === '.html' ? body.toString().replaceAll('{{origin}}', this.origin) : body);
  }

  /** The file behind a path, or null: also for paths that climb out of the folder. */
  #fileFor(path: string): string | null {
    const file = normalize(join(this.folder, decodeURIComponent(path)));
    return file.startsWith(this.folder) && extname(file) !== '' && existsSync(file) ? file : null;
  }
}

const notFound =
  '<!doctype html><html lang="en"><title>Page not found</title><link rel="icon" href="data:,"><h1>Page not found</h1>';
