import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { RemotesStore } from '@/lib/store/remotes-store';
import { StoreFailure } from '@/lib/store/store-error';
import type { Remote } from '@/lib/sync/remote';
import { attempted } from './with-remote';

/** Beside the backup's segments, a tag a line; it is the name of no segment. */
const fileName = 'local-tags.txt';

type Tags = Pick<RemotesStore, 'localTags' | 'setTagLocal'>;

/**
 * Writes beside the backup which tags stay in this profile. The backup holds these tags, too: whoever reads it back would
 * tell them to everybody else. Throws `RemoteFailure` and `StoreFailure`.
 */
export async function keepLocalTags(remotes: Tags, backup: Remote, signal: AbortSignal): Promise<void> {
  const tags = await remotes.localTags();
  if (!tags.ok) throw new StoreFailure(tags.error);
  const text = [...tags.value].join('\n');
  const known = await backup.get(fileName, signal);
  const isKept = text === (known ? new TextDecoder().decode(known) : '');
  if (!isKept) await backup.put(fileName, new TextEncoder().encode(text), signal);
}

/** Has the tags stay here that did when the backup was written. Must be done before a lost library is read back from it. */
export async function restoreLocalTags(
  remotes: Tags,
  backup: Remote,
  signal: AbortSignal,
): Promise<Result<null, AppError>> {
  const file = await attempted(() => backup.get(fileName, signal));
  if (!file.ok) return file;
  for (const tag of file.value ? tagsIn(file.value) : []) {
    const kept = await remotes.setTagLocal(tag, true);
    if (!kept.ok) return kept;
  }
  return ok(null);
}

function tagsIn(bytes: Uint8Array): readonly string[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((tag) => tag !== '');
}
