import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import { BlobError } from '@/lib/sync/codec';
import type { Remote } from '@/lib/sync/remote';
import type { RemoteRow } from '@/lib/sync/remote-row';
import { withoutWaiting } from '@/lib/sync/retry';
import { createCodec } from '@/lib/sync/seal';
import { importSecret, type SyncKey } from '@/lib/sync/secret-keys';
import { openSegment } from '@/lib/sync/segment';
import { parseSegmentName, type SegmentName } from '@/lib/sync/segment-name';
import type { Encryption, RemoteId } from '@/lib/sync/setup';
import { changeEncryption, maxKeys } from './change-encryption';
import type { SyncCoordinator } from './coordinator';
import { withRemote } from './with-remote';

/** A passphrase costs a fifth of a second for each profile whose segment it is tried on. */
const maxTries = 8;

/**
 * Tells this profile a secret that others seal with, if it opens anything of what could not be read: one that was mistyped
 * is not kept. It goes on sealing with its own; without one of its own it seals with this one from now on, since whoever
 * seals believes nothing that is plain.
 */
export async function addSecret(
  coordinator: SyncCoordinator,
  id: RemoteId,
  encryption: Encryption,
): Promise<Result<null, AppError>> {
  const { world } = coordinator;
  const key = await importSecret(encryption);
  if (key === null) return ok(null);
  const added = await withRemote(coordinator, id, async (row, signal) => {
    const locked = lockedSegments(row);
    if (!(await opensAny(world.openRemote(row.setup), key, locked, signal))) {
      return err<AppError>({ type: 'SecretOpensNothing' });
    }
    if (row.encryption === 'none') return ok(null);
    const kept = await world.remotes.change(id, (known) => (known ? withKey(known, key) : null));
    coordinator.forgetCodec(id);
    return kept.ok ? ok(null) : kept;
  });
  if (!added.ok) return added;
  if (!added.value.ok) return added.value;
  const row = await world.remotes.get(id);
  if (row.ok && row.value?.encryption === 'none') {
    const changed = await changeEncryption(coordinator, id, encryption);
    return changed.ok ? ok(null) : changed;
  }
  return coordinator.roundWith(id, { retryFaults: true });
}

/** What waits for a secret may be read at once, also when the background is stopped before the next round. */
function withKey(row: RemoteRow, key: SyncKey): RemoteRow {
  const [own, ...others] = row.keys;
  const keys = [...(own ? [own] : []), ...[...others, key].slice(1 - maxKeys)];
  if (row.link === null) return { ...row, keys };
  return { ...row, keys, link: { ...row.link, retries: withoutWaiting(row.link.retries) } };
}

/** Segments that wait for a secret, one of each profile. */
function lockedSegments({ link }: RemoteRow): readonly SegmentName[] {
  const faulty = Object.entries(link?.retries ?? {}).filter(([, { fault }]) => fault === 'secret');
  const names = faulty.flatMap(([name]) => parseSegmentName(name) ?? []);
  return [...new Map(names.map((name) => [name.replica, name])).values()].slice(0, maxTries);
}

async function opensAny(
  remote: Remote,
  key: SyncKey,
  names: readonly SegmentName[],
  signal: AbortSignal,
): Promise<boolean> {
  const codec = createCodec([key]);
  for (const name of names) {
    const bytes = await remote.get(name.name, signal);
    if (!bytes) continue;
    try {
      await openSegment(codec, name, bytes);
      return true;
    } catch (thrown) {
      if (!(thrown instanceof BlobError)) throw thrown;
    }
  }
  return false;
}
