import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { useServices } from './services';

interface Opened {
  readonly bookmark: Bookmark | null;
  readonly error: AppError | null;
}

const nothing: Opened = { bookmark: null, error: null };

/** The newest state of the bookmark with this id, in the trash or not; the one before while it is read. */
export function useOpenBookmark(id: BookmarkId | null): Opened {
  const { library, onLibraryChange } = useServices();
  const [opened, setOpened] = useState(nothing);
  useEffect(() => {
    if (id === null) return setOpened(nothing);
    let isGone = false;
    const read = async () => {
      const found = await library.get(id);
      if (isGone) return;
      if (!found.ok) setOpened({ bookmark: null, error: found.error });
      else if (found.value) setOpened({ bookmark: found.value, error: null });
      else setOpened({ bookmark: null, error: { type: 'BookmarkMissing' } });
    };
    void read();
    const stop = onLibraryChange(() => void read());
    return () => {
      isGone = true;
      stop();
    };
  }, [id, library, onLibraryChange]);
  return id === null ? nothing : opened;
}
