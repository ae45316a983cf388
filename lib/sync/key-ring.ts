import { bytesToHex } from '@/lib/base/bytes';
import { deriveSealingKey, type SyncKey } from './secret-keys';

/** More salts than profiles that anybody syncs; a remote full of strangers' blobs must not fill memory. */
const maxKeys = 256;

/** Derives each key once: the blobs of one replica share a salt. `iterations`: for tests. */
export function createKeyRing(
  iterations?: number,
): (secret: SyncKey, salt: Uint8Array<ArrayBuffer>) => Promise<CryptoKey> {
  const keysBySecret = new Map<SyncKey, Map<string, Promise<CryptoKey>>>();

  return (secret, salt) => {
    const keys = keysBySecret.get(secret) ?? new Map<string, Promise<CryptoKey>>();
    keysBySecret.set(secret, keys);
    const name = bytesToHex(salt);
    const known = keys.get(name);
    if (known) return known;
    const [oldest] = keys.keys();
    if (keys.size >= maxKeys && oldest !== undefined) keys.delete(oldest);
    const key = deriveSealingKey(secret, salt, iterations);
    keys.set(name, key);
    return key;
  };
}
