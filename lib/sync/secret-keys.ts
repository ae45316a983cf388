import { base64UrlToBytes, bytesToBase64Url } from '@/lib/base/bytes';
import type { Encryption } from './setup';

/**
 * A secret as the browser keeps it: a passphrase (PBKDF2) or a pairing key (HKDF), from which keys are derived and
 * which nobody, this extension included, can read again. IndexedDB can store it.
 */
export type SyncKey = CryptoKey;

/** Rounds of SHA-256 between a passphrase and a key. Source: OWASP Password Storage Cheat Sheet, 2023. */
const passphraseIterations = 600_000;
const pairingKeyBytes = 32;
/** Says what keys are derived for, so that a key never serves two ends. */
const purpose = new TextEncoder().encode('panelmark sync 1');

/** Null where nothing is sealed. Throws `RangeError` when a key is not one (see `isPairingKey`). */
export async function importSecret(encryption: Encryption): Promise<SyncKey | null> {
  if (encryption.type === 'none') return null;
  if (encryption.type === 'passphrase') {
    // Keyboards differ in how they compose letters; to a person it is the same passphrase.
    const typed = new TextEncoder().encode(encryption.passphrase.normalize('NFKC'));
    return crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  }
  const bytes = pairingKeyToBytes(encryption.key);
  if (!bytes) throw new RangeError('not a pairing key');
  return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
}

/** A new random key for `Encryption`. */
export function createPairingKey(): string {
  return bytesToBase64Url(crypto.getRandomValues(new Uint8Array(pairingKeyBytes)));
}

export function isPairingKey(value: unknown): value is string {
  return typeof value === 'string' && pairingKeyToBytes(value) !== null;
}

function pairingKeyToBytes(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = text.length <= 64 ? base64UrlToBytes(text) : null;
  return bytes?.length === pairingKeyBytes ? bytes : null;
}

/** The key that seals and opens what was written with this salt. A fifth of a second for a passphrase. */
export function deriveSealingKey(
  secret: SyncKey,
  salt: Uint8Array<ArrayBuffer>,
  iterations = passphraseIterations,
): Promise<CryptoKey> {
  const how =
    secret.algorithm.name === 'PBKDF2'
      ? { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
      : { name: 'HKDF', hash: 'SHA-256', salt, info: purpose };
  const sealing = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(how, secret, sealing, false, ['encrypt', 'decrypt']);
}
