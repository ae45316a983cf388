import { createPairingKey } from './secret-keys';
import type { Encryption, RemoteKind } from './setup';

/** How a remote may be sealed, best first. Without anything to reach it by from elsewhere there is no pairing code. */
export function encryptionTypes(kind: RemoteKind): readonly Encryption['type'][] {
  return kind === 'webdav' || kind === 's3' ? ['key', 'passphrase', 'none'] : ['passphrase', 'none'];
}

/** What a person chose, as it is used: for `key` a new random one. */
export function createEncryption({
  type,
  passphrase,
}: {
  readonly type: Encryption['type'];
  readonly passphrase: string;
}): Encryption {
  if (type === 'key') return { type, key: createPairingKey() };
  return type === 'passphrase' ? { type, passphrase } : { type };
}
