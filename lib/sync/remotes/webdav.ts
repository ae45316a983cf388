import type { RemoteProblem } from '@/lib/base/errors';
import { type ListedBlob, type Remote, RemoteFailure } from '../remote';
import type { RemoteSetup } from '../setup';
import { type HttpReply, type HttpWorld, type Judge, problemByStatus, sendRequest } from './http';
import { isBlobPage, isLoginPage } from './login-page';
import { blobLimitBytes, listingLimitBytes, smallAnswerBytes } from './size-limits';
import { elementsOf, hasElement, hasEnd, lastPart, sizeOf, textOf } from './xml';

type WebDavSetup = Extract<RemoteSetup, { kind: 'webdav' }>;

const whatToList =
  '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

/**
 * A folder on a WebDAV server. Of the protocol only what all servers do alike is used: PROPFIND of one level, GET, PUT,
 * DELETE, MKCOL. The folder is made when it is not there, and one above it if need be.
 *
 * Source: RFC 4918.
 */
export class WebDavRemote implements Remote {
  readonly #folder: string;
  readonly #authorization: Readonly<Record<string, string>>;
  readonly #world: HttpWorld;

  constructor({ address, user, password }: WebDavSetup, world: HttpWorld) {
    this.#folder = address.replace(/\/*$/, '/');
    this.#authorization = user || password ? { authorization: basicAuthorization(user, password) } : {};
    this.#world = world;
  }

  async list(signal: AbortSignal): Promise<readonly ListedBlob[]> {
    const listing = await this.#propfind(signal);
    if (listing !== null) return blobsIn(listing);
    await this.#makeFolder(signal);
    return [];
  }

  async get(name: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
    const reply = await this.#send('GET', this.#folder + name, {
      signal,
      accepted: [404],
      isPage: isBlobPage,
    });
    return reply.status === 404 ? null : reply.bytes;
  }

  async put(name: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void> {
    const send = (accepted: readonly number[]) =>
      this.#send('PUT', this.#folder + name, {
        signal,
        accepted,
        body: bytes,
        headers: { 'content-type': 'application/octet-stream' },
      });
    // Servers say either when the folder is gone.
    const { status } = await send([404, 409]);
    if (status !== 404 && status !== 409) return;
    await this.#makeFolder(signal);
    await send([]);
  }

  async remove(name: string, signal: AbortSignal): Promise<void> {
    await this.#send('DELETE', this.#folder + name, { signal, accepted: [404] });
  }

  /** What lies in the folder, as XML; null when there is no folder. */
  async #propfind(signal: AbortSignal): Promise<string | null> {
    const reply = await this.#send('PROPFIND', this.#folder, {
      signal,
      accepted: [404],
      body: whatToList,
      headers: { depth: '1', 'content-type': 'application/xml; charset=utf-8' },
      maxBytes: listingLimitBytes,
    });
    if (reply.status === 404) return null;
    const xml = new TextDecoder().decode(reply.bytes);
    if (reply.status !== 207 || reply.isCut || !hasElement(xml, 'multistatus')) {
      throw new RemoteFailure({ type: 'RemoteNotStorage' });
    }
    if (!hasEnd(xml, 'multistatus')) throw new RemoteFailure({ type: 'RemoteUnreachable' });
    return xml;
  }

  async #makeFolder(signal: AbortSignal): Promise<void> {
    // 405: it exists, made by another profile a moment ago.
    const make = (address: string, accepted: readonly number[]) =>
      this.#send('MKCOL', address, { signal, accepted: [405, ...accepted] });
    if ((await make(this.#folder, [409])).status !== 409) return;
    await make(new URL('..', this.#folder).href, []);
    await make(this.#folder, []);
  }

  #send(method: string, url: string, request: WebDavRequest): Promise<HttpReply> {
    const { headers, body, accepted = [], isPage = isLoginPage, maxBytes, signal } = request;
    const judge: Judge = (reply) => {
      if (isPage(reply)) return { type: 'RemoteNotStorage' };
      return this.#problemOf(method, reply, accepted);
    };
    return sendRequest(
      this.#world,
      () => ({
        method,
        url,
        headers: { ...this.#authorization, ...headers },
        ...(body !== undefined && { body }),
        maxBytes: maxBytes ?? (method === 'GET' ? blobLimitBytes : smallAnswerBytes),
      }),
      judge,
      signal,
    );
  }

  #problemOf(method: string, reply: HttpReply, accepted: readonly number[]): RemoteProblem | null {
    const problem = problemByStatus(this.#world, reply, accepted);
    // A web server that does not speak WebDAV does not know the method.
    const isUnknownMethod = problem !== null && [405, 501].includes(reply.status);
    return isUnknownMethod && method === 'PROPFIND' ? { type: 'RemoteNotStorage' } : problem;
  }
}

interface WebDavRequest {
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  /** Statuses, besides 2xx, that are answers. */
  readonly accepted?: readonly number[];
  /** Tells a page for people from what was asked for. */
  readonly isPage?: (reply: HttpReply) => boolean;
  readonly maxBytes?: number;
}

/** The files of a listing. Only the last part of their addresses counts: a proxy may show the server another path. */
function blobsIn(listing: string): readonly ListedBlob[] {
  return elementsOf(listing, 'response')
    .filter((response) => !hasElement(response, 'collection'))
    .map((response) => ({
      name: lastPart(textOf(response, 'href') ?? ''),
      sizeBytes: sizeOf(textOf(response, 'getcontentlength')),
    }))
    .filter(({ name }) => name !== '');
}

function basicAuthorization(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
