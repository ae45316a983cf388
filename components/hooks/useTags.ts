import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { useServices } from './services';

/** The tags of a saved bookmark: shown at once, saved behind; two changes in a row build on each other. */
export function useTags(bookmark: Bookmark, onFailure: (error: AppError) => void) {
  const { send } = useServices();
  const [tags, setTags] = useState(bookmark.tags);
  const pending = useRef(0);
  useEffect(() => {
    if (pending.current === 0) setTags(bookmark.tags);
  }, [bookmark.tags]);

  const change = async (next: readonly string[]) => {
    setTags(next);
    pending.current++;
    const saved = await send('editBookmark', { id: bookmark.id, edit: { tags: next } });
    pending.current--;
    if (saved.ok) return;
    if (pending.current === 0) setTags(bookmark.tags);
    onFailure(saved.error);
  };
  return { tags, change: (next: readonly string[]) => void change(next) };
}
