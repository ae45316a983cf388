import type { Codec } from '../../../lib/sync/codec';
import { createCodec } from '../../../lib/sync/seal';
import { createPairingKey, importSecret } from '../../../lib/sync/secret-keys';
import type { Encryption } from '../../../lib/sync/setup';

/** A new pairing key, as a screen says it and as rounds use it. */
export async function newSecret(): Promise<{ readonly encryption: Encryption; readonly codec: Codec }> {
  const encryption = { type: 'key', key: createPairingKey() } as const;
  const secret = await importSecret(encryption);
  return { encryption, codec: createCodec(secret ? [secret] : []) };
}
