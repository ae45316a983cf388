import { concatBytes, hexToBytes } from '@/lib/base/bytes';
import { gunzip, gzip, InflatedTooLarge } from '@/lib/base/gzip';
import { BlobError, type Codec } from './codec';
import { isExtravagant } from './json-bounds';
import { createKeyRing } from './key-ring';
import type { SyncKey } from './secret-keys';

/*
 * A blob says itself how it is opened; there is no shared file about all of them that could be lost or raced.
 *
 *   'PM' | version 1 | flags: 1 when sealed | sealed: salt, 16 bytes | nonce, 12 bytes | gzip of JSON
 *
 * Sealed, the gzip is encrypted with AES-256-GCM: its 16 bytes of tag come last, the name is the associated data.
 */
const magic = [0x50, 0x4d] as const;
const version = 1;
const sealedFlag = 1;
const headerBytes = 4;
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
/** What a blob may hold unpacked: six times what a segment is cut at. */
const maxJsonBytes = 64 * 2 ** 20;

/**
 * The first secret seals, all of them open: a profile may have to read what others wrote before they heard of a new one.
 * Without any, or where it `seals` no more, blobs are plain.
 */
export function createCodec(
  secrets: readonly SyncKey[],
  {
    seals = true,
    iterations,
  }: {
    readonly seals?: boolean;
    /** For tests: a passphrase worth a fifth of a second each is no good in a fuzzer. */
    readonly iterations?: number;
  } = {},
): Codec {
  const [first] = seals ? secrets : [];
  const keyOf = createKeyRing(iterations);

  async function seal(value: unknown, name: string, salt: string): Promise<Uint8Array<ArrayBuffer>> {
    const packed = await gzip(new TextEncoder().encode(JSON.stringify(value)));
    if (!first) return concatBytes([headerOf(0), packed]);
    const saltOfBlob = saltFrom(salt);
    const key = await keyOf(first, saltOfBlob);
    const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
    const sealed = await crypto.subtle.encrypt(gcm(nonce, name), key, packed);
    return concatBytes([headerOf(sealedFlag), saltOfBlob, nonce, new Uint8Array(sealed)]);
  }

  async function open(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<unknown> {
    if (isSealed(bytes)) return unpack(await unseal(bytes, name));
    if (first) throw new BlobError('plain');
    return unpack(bytes.subarray(headerBytes));
  }

  async function unseal(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array<ArrayBuffer>> {
    const saltEnd = headerBytes + saltBytes;
    const nonceEnd = saltEnd + nonceBytes;
    if (bytes.length < nonceEnd + tagBytes) throw new BlobError('corrupt');
    const salt = bytes.slice(headerBytes, saltEnd);
    const how = gcm(bytes.subarray(saltEnd, nonceEnd), name);
    for (const secret of secrets) {
      const key = await keyOf(secret, salt);
      try {
        return new Uint8Array(await crypto.subtle.decrypt(how, key, bytes.subarray(nonceEnd)));
      } catch {
        // Not this secret's, or not what was sealed, which cannot be told apart; the next one may open it.
      }
    }
    throw new BlobError('secret');
  }

  return { seal, open };
}

function headerOf(flags: number): Uint8Array {
  return Uint8Array.of(...magic, version, flags);
}

/** Throws `BlobError` when the header is not one that this version writes. */
function isSealed(bytes: Uint8Array): boolean {
  const [first, second, itsVersion, flags] = bytes;
  if (first !== magic[0] || second !== magic[1] || itsVersion === undefined) throw new BlobError('corrupt');
  if (itsVersion !== version) throw new BlobError('version');
  if (flags === undefined) throw new BlobError('corrupt');
  if (flags > sealedFlag) throw new BlobError('version');
  return flags === sealedFlag;
}

function gcm(nonce: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(name) };
}

function saltFrom(hex: string): Uint8Array<ArrayBuffer> {
  const salt = hexToBytes(hex);
  if (salt?.length !== saltBytes) throw new RangeError('a salt is 16 bytes, hex');
  return salt;
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const json = await gunzip(packed, maxJsonBytes).catch((thrown: unknown) => {
    throw new BlobError(thrown instanceof InflatedTooLarge ? 'too-large' : 'corrupt');
  });
  if (isExtravagant(json)) throw new BlobError('too-large');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    throw new BlobError('corrupt');
  }
}
