import type { RemoteProblem } from '@/lib/base/errors';
import { RemoteFailure } from '../remote';
import { Deadline } from './deadline';
import { problemOfStatus } from './http-problem';
import { readBody } from './read-body';
import { type RetryWorld, withRetries } from './retry';

/** What requests need of the world. */
export interface HttpWorld extends RetryWorld {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Ms since 1970. */
  now(): number;
  readonly limits: HttpLimits;
}

export interface HttpLimits {
  /** How long a server may take to begin its answer once it has the request, ms. */
  readonly answerMs: number;
  /** How long the body of an answer may take, on top of what its size needs, ms. */
  readonly bodyMs: number;
  /** Slower transfers, up or down, are given up: bytes a second. */
  readonly slowestBytesPerSecond: number;
  /** The first retry comes within this time, the second within twice as much. */
  readonly backoffMs: number;
}

export const defaultHttpLimits: HttpLimits = {
  answerMs: 30_000,
  bodyMs: 60_000,
  slowestBytesPerSecond: 16_000,
  backoffMs: 500,
};

/** A request that may be repeated without harm. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  /** Of the answer; what is longer is cut. */
  readonly maxBytes: number;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its body was longer than `maxBytes`. */
  readonly isCut: boolean;
}

/** What a service means by an answer: null when it is what was asked for. */
export type Judge = (reply: HttpReply) => RemoteProblem | null;

/**
 * Sends a request without cookies, past every cache, never on to another address, within deadlines; what is transient
 * is tried again, with what `request` makes then. Throws `RemoteFailure`, and the signal's reason.
 */
export function sendRequest(
  world: HttpWorld,
  request: () => HttpRequest | Promise<HttpRequest>,
  judge: Judge,
  signal: AbortSignal,
): Promise<HttpReply> {
  return withRetries(
    async () => {
      const reply = await receive(world, await request(), signal);
      const problem = judge(reply);
      if (problem) throw new RemoteFailure(problem);
      return reply;
    },
    world,
    signal,
  );
}

/** Judges by the status alone: 2xx and `accepted` are answers. */
export function problemByStatus(world: HttpWorld, reply: HttpReply, accepted: readonly number[] = []) {
  const isAnswer = (reply.status >= 200 && reply.status < 300) || accepted.includes(reply.status);
  return isAnswer ? null : problemOfStatus(reply.status, reply.headers, world.now());
}

async function receive(world: HttpWorld, request: HttpRequest, signal: AbortSignal): Promise<HttpReply> {
  const { method, url, headers, body, maxBytes } = request;
  const { answerMs, bodyMs, slowestBytesPerSecond } = world.limits;
  const deadline = new Deadline(signal);
  const transferMs = (bytes: number) => (bytes / slowestBytesPerSecond) * 1_000;
  try {
    deadline.endIn(answerMs + transferMs(body?.length ?? 0));
    const response = await world.fetch(url, {
      method,
      headers,
      body: body ?? null,
      signal: deadline.signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    // Browsers hide where a redirect leads, and with which status.
    if (response.type === 'opaqueredirect') throw new RemoteFailure({ type: 'RemoteRedirects' });
    const startedAt = world.now();
    const allow = (received: number) =>
      deadline.endIn(bodyMs + transferMs(received) - (world.now() - startedAt));
    allow(0);
    const { bytes, isCut } = await readBody(response, maxBytes, allow);
    return { status: response.status, headers: response.headers, bytes, isCut };
  } catch (thrown) {
    if (thrown instanceof RemoteFailure) throw thrown;
    signal.throwIfAborted();
    // `fetch` and the reading of a body say "TypeError" of everything a network can do.
    throw new RemoteFailure({ type: deadline.isOver ? 'RemoteTimeout' : 'RemoteUnreachable' });
  } finally {
    deadline.end();
  }
}
