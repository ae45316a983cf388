import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { linkWithNewSecret } from '@/lib/sync/fresh-link';
import { createPairingCode } from '@/lib/sync/pairing-code';
import type { RemoteRow } from '@/lib/sync/remote-row';
import { importSecret } from '@/lib/sync/secret-keys';
import type { Encryption, RemoteId } from '@/lib/sync/setup';
import type { SyncCoordinator } from './coordinator';
import { withRemote } from './with-remote';

/** Secrets that are kept to read what was sealed before; a remote where more were used was not meant to be read. */
export const maxKeys = 8;

/**
 * Seals with another secret, or none, from now on: this profile becomes another replica, which writes all anew, and what
 * it wrote before is removed once that is there. Answers the pairing code that tells another profile; null where there is none.
 */
export async function changeEncryption(
  coordinator: SyncCoordinator,
  id: RemoteId,
  encryption: Encryption,
): Promise<Result<string | null, AppError>> {
  const { world } = coordinator;
  const key = await importSecret(encryption);
  const changed = await withRemote(coordinator, id, async (row) => {
    // First the new beginning, which is harmless alone; the other way round, a stop in between would leave what is
    // sealed with the former secret as it is.
    if (row.link !== null) {
      const local = await world.createLocal(row, () => undefined);
      await local.reset(linkWithNewSecret(row.link));
    }
    const keys = [...(key === null ? [] : [key]), ...row.keys].slice(0, maxKeys);
    const kept = await world.remotes.change(id, (known) =>
      known ? { ...known, encryption: encryption.type, keys } : null,
    );
    coordinator.forgetCodec(id);
    return kept.ok ? ok(await codeFor(row, encryption)) : kept;
  });
  if (!changed.ok || !changed.value.ok) return changed.ok ? changed.value : changed;
  void coordinator.roundWith(id, { retryFaults: true });
  return changed.value;
}

async function codeFor({ setup }: RemoteRow, encryption: Encryption): Promise<string | null> {
  if (setup.kind !== 'webdav' && setup.kind !== 's3') return null;
  return createPairingCode({ setup, encryption });
}
