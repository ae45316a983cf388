import { createCipheriv, createDecipheriv, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Encryption } from '@/lib/sync/setup';

/** A second look at the format of blobs: written from docs/sync.md with node:crypto, sharing no code with `lib/sync`. */
export interface NodeSeal {
  readonly secret: Exclude<Encryption, { readonly type: 'none' }>;
  readonly salt: Buffer;
  readonly nonce: Buffer;
  readonly name: string;
}

export function sealInNode(json: string, seal: NodeSeal): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv('aes-256-gcm', keyInNode(seal.secret, seal.salt), seal.nonce);
  cipher.setAAD(Buffer.from(seal.name));
  const sealed = Buffer.concat([cipher.update(gzipSync(json)), cipher.final(), cipher.getAuthTag()]);
  return new Uint8Array(Buffer.concat([Buffer.from('PM\x01\x01'), seal.salt, seal.nonce, sealed]));
}

export function openInNode(bytes: Uint8Array, secret: NodeSeal['secret'], name: string): string {
  const blob = Buffer.from(bytes);
  if (blob.subarray(0, 4).toString('latin1') !== 'PM\x01\x01') throw new Error('no sealed blob');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyInNode(secret, blob.subarray(4, 20)),
    blob.subarray(20, 32),
  );
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(blob.subarray(-16));
  return gunzipSync(Buffer.concat([decipher.update(blob.subarray(32, -16)), decipher.final()])).toString();
}

function keyInNode(secret: NodeSeal['secret'], salt: Buffer): Buffer {
  if (secret.type === 'passphrase') {
    return pbkdf2Sync(secret.passphrase.normalize('NFKC'), salt, 600_000, 32, 'sha256');
  }
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret.key, 'base64url'), salt, 'panelmark sync 1', 32));
}
