import { useEffect, useState } from 'preact/hooks';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { useServices } from './services';

/** The newest state of a bookmark at hand; null when there is none or it went to the trash. */
export function useBookmark(shown: Bookmark | null): Bookmark | null {
  const { library, onLibraryChange } = useServices();
  const [bookmark, setBookmark] = useState(shown);
  useEffect(() => {
    setBookmark(shown);
    if (shown === null) return;
    return onLibraryChange(async () => {
      const found = await library.get(shown.id);
      if (found.ok) setBookmark(found.value?.deletedAt === null ? found.value : null);
    });
  }, [shown, library, onLibraryChange]);
  return bookmark?.id === shown?.id ? bookmark : shown;
}
