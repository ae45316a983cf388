import type { RemoteProblem } from '@/lib/base/errors';

/** Longest that a server's wish to be left alone is believed. */
const longestWaitMs = 24 * 60 * 60 * 1_000;

/** What a status that is no success means to a person. `headers` are asked for `Retry-After`; `now` in ms since 1970. */
export function problemOfStatus(status: number, headers: Headers, now: number): RemoteProblem {
  const named = problemByStatus.get(status);
  if (named) return named;
  if (status >= 300 && status < 400) return { type: 'RemoteRedirects' };
  const retryInMs = retryAfterMs(headers, now);
  if (status === 429) return { type: 'RemoteBusy', retryInMs };
  if (status >= 500) return { type: 'RemoteBroken', status, retryInMs };
  return { type: 'RemoteRefused', status };
}

const problemByStatus: ReadonlyMap<number, RemoteProblem> = new Map([
  [401, { type: 'RemoteUnauthorized' }],
  [403, { type: 'RemoteForbidden' }],
  [404, { type: 'RemoteMissing' }],
  [408, { type: 'RemoteTimeout' }],
  [409, { type: 'RemoteConflict' }],
  [412, { type: 'RemotePrecondition' }],
  [413, { type: 'RemoteUploadLimit' }],
  [423, { type: 'RemoteLocked' }],
  [507, { type: 'RemoteFull' }],
  // "Network Authentication Required": the login page of a hotel or an airport.
  [511, { type: 'RemoteNotStorage' }],
]);

/** `Retry-After` in ms from now: seconds or an HTTP date, at most a day; null when it is absent or says neither. */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  const waitMs = /^\d{1,15}$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(waitMs, 0), longestWaitMs);
}
