import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { RemoteView } from '@/lib/sync/view';
import { keepReading } from './keep-reading';
import { useServices } from './services';

export interface Remotes {
  /** Every connected remote; null until they are read. */
  readonly remotes: readonly RemoteView[] | null;
  /** Why they could not be read, the last time. */
  readonly error: AppError | null;
}

/**
 * The remotes as they stand: read from the store, and again whenever something is new of them or of the library, whose
 * changes wait to be sent.
 */
export function useRemotes(): Remotes {
  const { sync, onSyncChange, onLibraryChange } = useServices();
  const [known, setKnown] = useState<Remotes>({ remotes: null, error: null });
  useEffect(() => {
    return keepReading(
      () => sync.remotes(),
      (answer) =>
        setKnown((before) =>
          answer.ok ? { remotes: answer.value, error: null } : { ...before, error: answer.error },
        ),
      onLibraryChange,
      (readAgain) =>
        onSyncChange((news) => {
          if (news === null) readAgain();
          else setKnown((before) => withProgress(before, news));
        }),
    );
  }, [sync, onSyncChange, onLibraryChange]);
  return known;
}

/** How far a round is, without reading all again: that is said several times a second. */
function withProgress(
  { remotes, error }: Remotes,
  { id, progress }: Pick<RemoteView, 'id' | 'progress'>,
): Remotes {
  return { remotes: remotes?.map((view) => (view.id === id ? { ...view, progress } : view)) ?? null, error };
}
