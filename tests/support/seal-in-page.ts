import { base64UrlToBytes, bytesToBase64Url } from '@/lib/base/bytes';
import { BlobError } from '@/lib/sync/codec';
import { createCodec } from '@/lib/sync/seal';
import { importSecret, type SyncKey } from '@/lib/sync/secret-keys';
import type { Encryption } from '@/lib/sync/setup';

/** Runs in a page of the extension: the codec on what this browser has, bytes as base64url. */
const salt = '000102030405060708090a0b0c0d0e0f';

export interface Sealed {
  readonly blob: string;
  /** What deriving the key and sealing took. */
  readonly ms: number;
}

export async function seal(encryption: Encryption, value: unknown, name: string): Promise<Sealed> {
  const secret = await storedSecret(encryption);
  const start = performance.now();
  const bytes = await createCodec([secret]).seal(value, name, salt);
  return { blob: bytesToBase64Url(bytes), ms: performance.now() - start };
}

export async function open(encryption: Encryption, blob: string, name: string): Promise<unknown> {
  return createCodec([await storedSecret(encryption)]).open(bytesOf(blob), name);
}

/** Why a plain blob does not open, and after how long. */
export async function refuse(blob: string): Promise<{ readonly fault: string; readonly ms: number }> {
  const bytes = bytesOf(blob);
  const start = performance.now();
  const fault = await createCodec([])
    .open(bytes, '')
    .then(
      () => 'none',
      (thrown: unknown) => (thrown instanceof BlobError ? thrown.fault : String(thrown)),
    );
  return { fault, ms: performance.now() - start };
}

/** What a stored secret gives to whoever asks for it. */
export async function exported(encryption: Encryption): Promise<string> {
  const secret = await storedSecret(encryption);
  return crypto.subtle.exportKey('raw', secret).then(
    () => 'the secret',
    (thrown: unknown) => (thrown instanceof DOMException ? thrown.name : String(thrown)),
  );
}

/** The secret as it comes back from this browser's IndexedDB. */
async function storedSecret(encryption: Encryption): Promise<SyncKey> {
  const secret = await importSecret(encryption);
  const database = await done(
    Object.assign(indexedDB.open('keys', 1), {
      onupgradeneeded(this: IDBOpenDBRequest) {
        this.result.createObjectStore('keys');
      },
    }),
  );
  const keys = () => database.transaction('keys', 'readwrite').objectStore('keys');
  await done(keys().put(secret, 'key'));
  const stored: SyncKey = await done(keys().get('key'));
  database.close();
  return stored;
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function bytesOf(blob: string): Uint8Array<ArrayBuffer> {
  const bytes = base64UrlToBytes(blob);
  if (!bytes) throw new Error('no base64url');
  return bytes;
}
