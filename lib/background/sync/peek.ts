import { bytesToHex } from '@/lib/base/bytes';
import type { AppError } from '@/lib/base/errors';
import { err, type Result } from '@/lib/base/result';
import type { RemoteId } from '@/lib/sync/setup';
import type { SyncCoordinator } from './coordinator';
import { attempted } from './with-remote';

const shownBytes = 96;

/** The first bytes of something that lies there, hex: of what this profile wrote itself, if it did. */
export async function peekRemote(
  { world }: SyncCoordinator,
  id: RemoteId,
): Promise<Result<string | null, AppError>> {
  const row = await world.remotes.get(id);
  if (!row.ok) return row;
  if (!row.value) return err({ type: 'RemoteForgotten' });
  const { setup, link } = row.value;
  if (!(await world.isAllowed(setup))) return err({ type: 'RemoteNotAllowed' });
  const remote = world.openRemote(setup);
  return attempted(async () => {
    const signal = new AbortController().signal;
    const listed = await remote.list(signal);
    const own = new Set(link?.segments.map(({ name }) => name));
    const smallest = listed
      .filter(({ name }) => own.size === 0 || own.has(name))
      .reduce<(typeof listed)[number] | null>(
        (least, blob) => (least && (least.sizeBytes ?? 0) <= (blob.sizeBytes ?? 0) ? least : blob),
        null,
      );
    const bytes = smallest && (await remote.get(smallest.name, signal));
    return bytes && bytesToHex(bytes.subarray(0, shownBytes));
  });
}
