import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { isSearchId } from '@/lib/bookmarks/saved-search';
import type { RemotesStore } from '@/lib/store/remotes-store';
import { StoreFailure } from '@/lib/store/store-error';
import type { Remote } from '@/lib/sync/remote';
import { attempted } from './with-remote';

type Marks = Pick<RemotesStore, 'localTags' | 'setTagLocal' | 'localSearches' | 'keepSearchLocal'>;

/** A file beside the backup's segments, the name of none: what stays in this profile, one a line. */
interface Aside {
  readonly fileName: string;
  readonly read: (marks: Marks) => Promise<Result<ReadonlySet<string>, AppError>>;
  readonly mark: (marks: Marks, line: string) => Promise<Result<null, AppError>>;
}

const asides: readonly Aside[] = [
  {
    fileName: 'local-tags.txt',
    read: (marks) => marks.localTags(),
    mark: (marks, tag) => marks.setTagLocal(tag, true),
  },
  {
    fileName: 'local-searches.txt',
    read: (marks) => marks.localSearches(),
    mark: async (marks, id) => (isSearchId(id) ? marks.keepSearchLocal(id) : ok(null)),
  },
];

/**
 * Writes beside the backup which tags and saved searches stay in this profile. The backup holds them, too: whoever reads it
 * back would tell them to everybody else. Throws `RemoteFailure` and `StoreFailure`.
 */
export async function keepLocalMarks(marks: Marks, backup: Remote, signal: AbortSignal): Promise<void> {
  for (const { fileName, read } of asides) {
    const lines = await read(marks);
    if (!lines.ok) throw new StoreFailure(lines.error);
    const text = [...lines.value].join('\n');
    const known = await backup.get(fileName, signal);
    const isKept = text === (known ? new TextDecoder().decode(known) : '');
    if (!isKept) await backup.put(fileName, new TextEncoder().encode(text), signal);
  }
}

/** The backup, with what stays here written beside it before each segment that may hold some: also what was marked since the round began. */
export function withLocalMarksKept(marks: Marks, backup: Remote): Remote {
  return {
    list: (signal) => backup.list(signal),
    get: (name, signal) => backup.get(name, signal),
    async put(name, bytes, signal) {
      await keepLocalMarks(marks, backup, signal);
      await backup.put(name, bytes, signal);
    },
    remove: (name, signal) => backup.remove(name, signal),
  };
}

/** Has stay here what did when the backup was written. Must be done before a lost library is read back from it. */
export async function restoreLocalMarks(
  marks: Marks,
  backup: Remote,
  signal: AbortSignal,
): Promise<Result<null, AppError>> {
  for (const { fileName, mark } of asides) {
    const file = await attempted(() => backup.get(fileName, signal));
    if (!file.ok) return file;
    for (const line of file.value ? linesIn(file.value) : []) {
      const kept = await mark(marks, line);
      if (!kept.ok) return kept;
    }
  }
  return ok(null);
}

function linesIn(bytes: Uint8Array): readonly string[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '');
}
