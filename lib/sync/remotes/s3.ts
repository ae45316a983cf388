import { AwsV4Signer } from 'aws4fetch';
import { type ListedBlob, type Remote, RemoteFailure } from '../remote';
import type { RemoteSetup } from '../setup';
import { type HttpReply, type HttpRequest, type HttpWorld, sendRequest } from './http';
import { isBlobPage } from './login-page';
import { isNoSuchKey, problemOfS3, regionAsked } from './s3-problem';
import { blobLimitBytes, listingLimitBytes, smallAnswerBytes } from './size-limits';
import { elementsOf, hasElement, hasEnd, sizeOf, textOf } from './xml';

type S3Setup = Extract<RemoteSetup, { kind: 's3' }>;

/** Of a listing; services send up to 1,000 names on one. */
const mostPages = 200;

/** A bucket, or what lies under a prefix in it, of any service that speaks S3; addressed by path, as all of them can be. */
export class S3Remote implements Remote {
  readonly #setup: S3Setup;
  readonly #world: HttpWorld;
  readonly #bucket: string;
  readonly #prefix: string;
  readonly #signingKeys = new Map<string, ArrayBuffer>();
  /** Empty: told by the address, for the services that are known, else us-east-1. */
  #region: string;

  constructor(setup: S3Setup, world: HttpWorld) {
    this.#setup = setup;
    this.#world = world;
    this.#bucket = `${setup.address.replace(/\/*$/, '')}/${encodeURIComponent(setup.bucket)}`;
    this.#prefix = setup.prefix.replace(/^\/+|\/*$/g, '').replace(/.$/s, '$&/');
    this.#region = setup.region;
  }

  async list(signal: AbortSignal): Promise<readonly ListedBlob[]> {
    const pages: (readonly ListedBlob[])[] = [];
    let token: string | null = null;
    let bytesLeft = listingLimitBytes;
    while (pages.length < mostPages) {
      const reply = await this.#send('GET', this.#listingAddress(token), { signal, maxBytes: bytesLeft });
      bytesLeft -= reply.bytes.length;
      const xml = new TextDecoder().decode(reply.bytes);
      if (reply.isCut || !hasElement(xml, 'ListBucketResult')) break;
      if (!hasEnd(xml, 'ListBucketResult')) throw new RemoteFailure({ type: 'RemoteUnreachable' });
      pages.push(this.#blobsIn(xml));
      if (textOf(xml, 'IsTruncated') !== 'true') return pages.flat();
      token = textOf(xml, 'NextContinuationToken');
      // There is more, and no way to it: what would seem missing could be there.
      if (!token) break;
    }
    throw new RemoteFailure({ type: 'RemoteNotStorage' });
  }

  async get(name: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
    const reply = await this.#send('GET', this.#addressOf(name), {
      signal,
      isMissing: true,
      maxBytes: blobLimitBytes,
    });
    if (isBlobPage(reply)) throw new RemoteFailure({ type: 'RemoteNotStorage' });
    return reply.status === 404 ? null : reply.bytes;
  }

  async put(name: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void> {
    await this.#send('PUT', this.#addressOf(name), { signal, body: bytes });
  }

  async remove(name: string, signal: AbortSignal): Promise<void> {
    await this.#send('DELETE', this.#addressOf(name), { signal, isMissing: true });
  }

  #blobsIn(listing: string): ListedBlob[] {
    return elementsOf(listing, 'Contents')
      .map((entry) => ({ key: textOf(entry, 'Key') ?? '', sizeBytes: sizeOf(textOf(entry, 'Size')) }))
      .filter(({ key }) => key.startsWith(this.#prefix) && key !== this.#prefix)
      .map(({ key, sizeBytes }) => ({ name: key.slice(this.#prefix.length), sizeBytes }));
  }

  #listingAddress(token: string | null): string {
    const query = new URLSearchParams({ 'list-type': '2', prefix: this.#prefix, delimiter: '/' });
    if (token !== null) query.set('continuation-token', token);
    // A space as "%20": a signature does not survive "+".
    return `${this.#bucket}?${String(query).replaceAll('+', '%20')}`;
  }

  #addressOf(name: string): string {
    const path = `${this.#prefix}${name}`.split('/').map(encodeURIComponent).join('/');
    return `${this.#bucket}/${path}`;
  }

  async #send(method: string, url: string, request: S3Request): Promise<HttpReply> {
    const { signal, body, isMissing = false, maxBytes = smallAnswerBytes } = request;
    let region: string | null = null;
    try {
      return await sendRequest(
        this.#world,
        async () => ({ ...(await this.#sign(method, url)), ...(body && { body }), maxBytes }),
        (reply) => {
          region = regionAsked(reply);
          return isMissing && isNoSuchKey(reply) ? null : problemOfS3(this.#world, reply);
        },
        signal,
      );
    } catch (thrown) {
      if (region === null || request.isRepeat) throw thrown;
      this.#region = region;
      return this.#send(method, url, { ...request, isRepeat: true });
    }
  }

  /** Signed for each try anew: a signature is good for 15 minutes. What a body says is vouched for by its name. */
  async #sign(method: string, url: string): Promise<Pick<HttpRequest, 'method' | 'url' | 'headers'>> {
    // What no header can carry, a line break in what was pasted, the browser would tell in words that hold the key.
    const { accessKey, secretKey } = this.#setup;
    const isWritable = [accessKey, secretKey, this.#region].every((word) => /^[\x21-\x7e]*$/.test(word));
    if (!isWritable) throw new RemoteFailure({ type: 'RemoteUnauthorized' });
    const signer = new AwsV4Signer({
      method,
      url,
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
      service: 's3',
      ...(this.#region && { region: this.#region }),
      cache: this.#signingKeys,
      datetime: new Date(this.#world.now()).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    });
    const { url: signedUrl, headers } = await signer.sign();
    return { method, url: signedUrl.href, headers };
  }
}

interface S3Request {
  readonly signal: AbortSignal;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** That there is no such key is an answer. */
  readonly isMissing?: boolean;
  readonly maxBytes?: number;
  /** The region was learned from the answer to the same request. */
  readonly isRepeat?: boolean;
}
