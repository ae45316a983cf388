import { toHttpUrl } from '@/lib/bookmarks/normalize-url';
import { isPairingKey } from './secret-keys';
import type { Encryption, RemoteSetup } from './setup';

/** Characters in what a person types of a remote, but its address. */
const maxWord = 1_024;

/** What a person, or a pairing code, says of a remote; null when it can not be one. */
export function parseSetup(value: unknown): RemoteSetup | null {
  if (!isRecord(value)) return null;
  const { kind } = value;
  if (kind === 'account' || kind === 'backup') return { kind };
  if (kind === 'folder') {
    const { name, handle } = value;
    return isWord(name) && isWord(handle) ? { kind, name, handle } : null;
  }
  const address = parseAddress(value.address);
  if (address === null) return null;
  if (kind === 'webdav') {
    const { user, password } = value;
    return isWord(user) && isWord(password) ? { kind, address, user, password } : null;
  }
  if (kind !== 's3') return null;
  const { bucket, region, prefix, accessKey, secretKey } = value;
  return isWord(bucket) && isWord(region) && isWord(prefix) && isWord(accessKey) && isWord(secretKey)
    ? { kind, address, bucket, region, prefix, accessKey, secretKey }
    : null;
}

export function parseEncryption(value: unknown): Encryption | null {
  if (!isRecord(value)) return null;
  const { type, passphrase, key } = value;
  if (type === 'none') return { type };
  if (type === 'passphrase') return isWord(passphrase) && passphrase !== '' ? { type, passphrase } : null;
  return type === 'key' && isPairingKey(key) ? { type, key } : null;
}

/** Where to send secrets and the library: http(s), nothing hidden in it. */
export function parseAddress(value: unknown): string | null {
  const url = typeof value === 'string' ? toHttpUrl(value) : null;
  return url && url.search === '' && url.hash === '' ? url.href : null;
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxWord;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
