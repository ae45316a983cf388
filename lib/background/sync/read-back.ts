import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { RemoteRow } from '@/lib/sync/remote-row';
import type { RoundReport } from '@/lib/sync/round-report';
import type { RemoteNews } from '@/lib/sync/view';
import type { SyncWorld } from './world';

type World = Pick<SyncWorld, 'store' | 'remotes' | 'now'>;

/** Notes how much is here before the backup is read for the first time: that a library was lost shows only afterwards. */
export async function noteBeforeReadBack(
  { store, remotes }: World,
  { id, setup, link }: RemoteRow,
): Promise<Result<unknown, AppError>> {
  if (setup.kind !== 'backup' || link !== null) return ok(null);
  const here = await store.countInSight();
  if (!here.ok) return here;
  return remotes.change(id, (row) =>
    row ? { ...row, state: { ...row.state, hereBeforeReadBack: here.value } } : null,
  );
}

/** What to tell once the backup was read to its end; null where it held nothing that was not here. */
export async function newsOfReadBack(
  { store, remotes, now }: World,
  id: string,
  { link }: Pick<RoundReport, 'link'>,
): Promise<RemoteNews | null> {
  const row = await remotes.get(id);
  const before = row.ok ? row.value?.state.hereBeforeReadBack : undefined;
  // A former self had written there: what is more here than before did not just happen to be saved.
  if (typeof before !== 'number' || Object.keys(link.covered).length === 0) return null;
  const here = await store.countInSight();
  const bookmarks = here.ok ? here.value - before : 0;
  return bookmarks > 0 ? { type: 'readBack', bookmarks, at: now() } : null;
}
