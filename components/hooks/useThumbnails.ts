import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { useServices } from './services';

/** Addresses (`blob:`) of the stored pictures of these bookmarks; freed when the screen goes. */
export function useThumbnails(bookmarks: readonly Bookmark[]): ReadonlyMap<BookmarkId, string> {
  const { library, onLibraryChange } = useServices();
  const [addressById, setAddressById] = useState<ReadonlyMap<BookmarkId, string>>(new Map());
  const made = useRef(new Map<BookmarkId, string>());

  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const missing = bookmarks.map(({ id }) => id).filter((id) => !made.current.has(id));
      const found = missing.length === 0 ? null : await library.thumbnails(missing);
      if (isGone || !found?.ok || found.value.size === 0) return;
      for (const [id, image] of found.value) made.current.set(id, URL.createObjectURL(image));
      setAddressById(new Map(made.current));
    };
    void load();
    const stop = onLibraryChange(() => void load());
    return () => {
      isGone = true;
      stop();
    };
  }, [bookmarks, library, onLibraryChange]);

  useEffect(
    () => () => {
      for (const address of made.current.values()) URL.revokeObjectURL(address);
    },
    [],
  );
  return addressById;
}
