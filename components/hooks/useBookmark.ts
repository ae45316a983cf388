import { useEffect, useState } from 'preact/hooks';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { keepReading } from './keep-reading';
import { useServices } from './services';

/** The newest state of the bookmark that was opened; null when none was, or when it went to the trash since. */
export function useBookmark(opened: Bookmark | null): Bookmark | null {
  const { library, onLibraryChange } = useServices();
  const [latest, setLatest] = useState<{
    readonly of: Bookmark | null;
    readonly bookmark: Bookmark | null;
  }>();
  useEffect(() => {
    if (opened === null) return;
    return keepReading(
      () => library.get(opened.id),
      (found) => {
        if (found.ok)
          setLatest({ of: opened, bookmark: found.value?.deletedAt === null ? found.value : null });
      },
      onLibraryChange,
    );
  }, [opened, library, onLibraryChange]);
  return latest?.of === opened ? latest.bookmark : opened;
}
