import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import { keepReading } from './keep-reading';
import { useServices } from './services';

export interface Counting {
  /** Null until counted. */
  readonly count: number | null;
  /** Why it could not be counted, the last time. */
  readonly error: AppError | null;
}

/** How many bookmarks there are; null until counted. Counting waits for the list, which matters more. */
export function useCount(isListPainted: boolean): number | null {
  return useCounting(isListPainted).count;
}

/** The count for a screen without a list, which has nothing else to say that the library does not open. */
export function useCounting(isWanted = true): Counting {
  const { library, onLibraryChange } = useServices();
  const [counting, setCounting] = useState<Counting>({ count: null, error: null });
  useEffect(() => {
    if (!isWanted) return;
    return keepReading(
      () => library.count(),
      (counted) =>
        setCounting((before) =>
          counted.ok ? { count: counted.value, error: null } : { ...before, error: counted.error },
        ),
      onLibraryChange,
    );
  }, [library, onLibraryChange, isWanted]);
  return counting;
}
