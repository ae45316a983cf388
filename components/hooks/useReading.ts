import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { keepReading } from './keep-reading';
import { useServices } from './services';

export type Reading =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: AppError }
  /** `text` is null where none was kept. */
  | { readonly status: 'ready'; readonly bookmark: Bookmark; readonly text: string | null };

/** A bookmark and the text kept with it, as they stand now. */
export function useReading(id: BookmarkId): Reading {
  const { library, onLibraryChange } = useServices();
  const [reading, setReading] = useState<Reading>({ status: 'loading' });
  useEffect(() => {
    setReading({ status: 'loading' });
    return keepReading(
      () => Promise.all([library.get(id), library.text(id)]),
      ([found, text]) => {
        if (!found.ok) setReading({ status: 'failed', error: found.error });
        else if (!text.ok) setReading({ status: 'failed', error: text.error });
        else if (!found.value) setReading({ status: 'failed', error: { type: 'BookmarkMissing' } });
        else setReading({ status: 'ready', bookmark: found.value, text: text.value });
      },
      onLibraryChange,
    );
  }, [id, library, onLibraryChange]);
  return reading;
}
