import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { readPairingCode } from './pairing-code';
import type { Encryption } from './setup';

/** The secret in what a person typed or pasted: that of a pairing code, else a passphrase. */
export async function readSecret(typed: string): Promise<Result<Encryption, AppError>> {
  if (!/^\s*panelmark\d+\./.test(typed)) return ok({ type: 'passphrase', passphrase: typed });
  const pairing = await readPairingCode(typed);
  return pairing.ok ? ok(pairing.value.encryption) : pairing;
}
