import type { RemoteProblem } from '@/lib/base/errors';
import { type HttpReply, type HttpWorld, problemByStatus } from './http';
import { isLoginPage } from './login-page';
import { textOf } from './xml';

/** What an answer of an S3 service means to a person; null when it is what was asked for. */
export function problemOfS3(world: HttpWorld, reply: HttpReply): RemoteProblem | null {
  if (isLoginPage(reply)) return { type: 'RemoteNotStorage' };
  const problem = problemByStatus(world, reply);
  return problem && (problemByCode.get(codeOf(reply) ?? '') ?? problem);
}

/**
 * Whether an answer says of a key that it is not there. Gateways behind proxies say so in other words than `NoSuchKey`, or
 * in none at all; that the bucket is not there, which is for a person to hear, a listing tells.
 */
export function isNoSuchKey(reply: HttpReply): boolean {
  return reply.status === 404 && codeOf(reply) !== 'NoSuchBucket';
}

/** The code of a refusal (`SlowDown`); null when the answer names none. */
function codeOf(reply: HttpReply): string | null {
  return reply.status < 400 ? null : textOf(new TextDecoder().decode(reply.bytes), 'Code');
}

/** The region that a bucket lies in, from the refusal of a request that was signed for another one. */
export function regionAsked(reply: HttpReply): string | null {
  if (codeOf(reply) !== 'AuthorizationHeaderMalformed') return null;
  const region = textOf(new TextDecoder().decode(reply.bytes), 'Region');
  return region !== null && /^[\w-]{1,64}$/.test(region) ? region : null;
}

// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html; the last two are Ceph's and MinIO's.
const problemByCode: ReadonlyMap<string, RemoteProblem> = new Map<string, RemoteProblem>([
  ['InvalidAccessKeyId', { type: 'RemoteUnauthorized' }],
  ['SignatureDoesNotMatch', { type: 'RemoteUnauthorized' }],
  ['ExpiredToken', { type: 'RemoteUnauthorized' }],
  ['InvalidToken', { type: 'RemoteUnauthorized' }],
  ['AuthorizationHeaderMalformed', { type: 'RemoteUnauthorized' }],
  ['RequestTimeTooSkewed', { type: 'RemoteClock' }],
  ['NoSuchBucket', { type: 'RemoteMissing' }],
  ['InvalidBucketName', { type: 'RemoteMissing' }],
  ['PermanentRedirect', { type: 'RemoteRedirects' }],
  ['SlowDown', { type: 'RemoteBusy', retryInMs: null }],
  ['QuotaExceeded', { type: 'RemoteFull' }],
  ['XMinioStorageFull', { type: 'RemoteFull' }],
]);
