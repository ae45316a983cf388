import { base64UrlToBytes, bytesToBase64Url, concatBytes } from '@/lib/base/bytes';
import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import { parseEncryption, parseSetup } from './parse-setup';
import type { Encryption, RemoteSetup } from './setup';

/** All that another profile needs to share a remote. A secret: whoever has it reads and writes there. */
export interface Pairing {
  readonly setup: PairableSetup;
  readonly encryption: Encryption;
}

/** Remotes that can be reached from elsewhere. */
export type PairableSetup = Extract<RemoteSetup, { readonly kind: 'webdav' | 's3' }>;

/*
 * One line of text: `panelmark1.` and, base64url, four bytes of the SHA-256 of a list in JSON, then that list: the kind,
 * its fields in the order below, how it is sealed, and the secret. A list, as names of fields would make the drawn code
 * a third denser.
 */
const version = 1;
const fields = {
  webdav: ['address', 'user', 'password'],
  s3: ['address', 'bucket', 'region', 'prefix', 'accessKey', 'secretKey'],
} as const;
const checksumBytes = 4;
/** More than the longest fields together, every character of them escaped. */
const maxCodeLength = 80_000;

export async function createPairingCode({ setup, encryption }: Pairing): Promise<string> {
  const { kind, ...words } = setup;
  const { type, ...secret } = encryption;
  const values = new Map(Object.entries(words));
  const list = [kind, ...fields[kind].map((field) => values.get(field)), type, ...Object.values(secret)];
  const json = new TextEncoder().encode(JSON.stringify(list));
  return `panelmark${version}.${bytesToBase64Url(concatBytes([await checksumOf(json), json]))}`;
}

/** Reads what a person pasted: white space that mail programs put into long lines is no harm. */
export async function readPairingCode(text: string): Promise<Result<Pairing, AppError>> {
  if (text.length > maxCodeLength) return err({ type: 'PairingCodeInvalid' });
  const [, itsVersion, body = ''] = /^panelmark(\d{1,4})\.(.*)$/.exec(text.replace(/\s+/g, '')) ?? [];
  if (itsVersion === undefined) return err({ type: 'PairingCodeInvalid' });
  if (Number(itsVersion) !== version) return err({ type: 'PairingCodeNewer' });
  const bytes = base64UrlToBytes(body);
  const json = bytes?.subarray(checksumBytes);
  if (!bytes || !json || !(await isChecksum(bytes.subarray(0, checksumBytes), json))) {
    return err({ type: 'PairingCodeDamaged' });
  }
  const pairing = parsePairing(json);
  return pairing ? ok(pairing) : err({ type: 'PairingCodeInvalid' });
}

/** Null when a code, whole as it is, says nothing that makes sense: whoever made it, we did not. */
function parsePairing(json: Uint8Array): Pairing | null {
  const list = parseList(json);
  const [kind] = list;
  if (kind !== 'webdav' && kind !== 's3') return null;
  const names = fields[kind];
  const words = Object.fromEntries(names.map((name, index) => [name, list[index + 1]]));
  const setup = parseSetup({ ...words, kind });
  const [type, secret] = list.slice(names.length + 1);
  const encryption = parseEncryption({ type, passphrase: secret, key: secret });
  return setup && isPairable(setup) && encryption ? { setup, encryption } : null;
}

function isPairable(setup: RemoteSetup): setup is PairableSetup {
  return setup.kind === 'webdav' || setup.kind === 's3';
}

function parseList(json: Uint8Array): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
    return Array.isArray(list) ? list : [];
  } catch {
    // An empty list is no pairing, which the caller says.
    return [];
  }
}

async function checksumOf(json: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', json), 0, checksumBytes);
}

async function isChecksum(checksum: Uint8Array, json: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return bytesToBase64Url(checksum) === bytesToBase64Url(await checksumOf(json));
}
