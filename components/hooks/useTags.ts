import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import { groupSpellings, type TagCount } from '@/lib/bookmarks/tags';
import { keepReading } from './keep-reading';
import { useServices } from './services';

export interface Tags {
  /** Every tag in use, most used first; null until they are read. */
  readonly tags: readonly TagCount[] | null;
  /** Why they could not be read, the last time. */
  readonly error: AppError | null;
}

/** The library's own tags, read once they are wanted and again whenever the library changes. */
export function useTags(isWanted = true): Tags {
  const { library, onLibraryChange } = useServices();
  const [read, setRead] = useState<Tags>({ tags: null, error: null });
  useEffect(() => {
    if (!isWanted) return;
    return keepReading(
      () => library.tags(),
      (answer) =>
        setRead((before) =>
          answer.ok
            ? { tags: groupSpellings(answer.value), error: null }
            : { ...before, error: answer.error },
        ),
      onLibraryChange,
    );
  }, [library, onLibraryChange, isWanted]);
  return read;
}
