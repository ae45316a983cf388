import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
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
    let isGone = false;
    const load = async () => {
      const [found, text] = await Promise.all([library.get(id), library.text(id)]);
      if (isGone) return;
      if (!found.ok) setReading({ status: 'failed', error: found.error });
      else if (!text.ok) setReading({ status: 'failed', error: text.error });
      else if (!found.value) setReading({ status: 'failed', error: { type: 'BookmarkMissing' } });
      else setReading({ status: 'ready', bookmark: found.value, text: text.value });
    };
    setReading({ status: 'loading' });
    void load();
    const stop = onLibraryChange(() => void load());
    return () => {
      isGone = true;
      stop();
    };
  }, [id, library, onLibraryChange]);
  return reading;
}
