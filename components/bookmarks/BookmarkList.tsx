import { useEffect, useRef } from 'preact/hooks';
import { useThumbnails } from '@/components/hooks/useThumbnails';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import styles from './BookmarkList.module.css';
import { BookmarkRow, type MarkedText } from './BookmarkRow';

interface BookmarkListProps {
  readonly bookmarks: readonly Bookmark[];
  readonly words: readonly string[];
  readonly Marked: MarkedText | null;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly onOpen: (bookmark: Bookmark) => void;
  readonly onDetails: (bookmark: Bookmark) => void;
}

/** Bookmarks, newest first; more are asked for as the end comes into view. Arrow keys walk the titles. */
export function BookmarkList({
  bookmarks,
  words,
  Marked,
  hasMore,
  onMore,
  onOpen,
  onDetails,
}: BookmarkListProps) {
  const thumbnailById = useThumbnails(bookmarks);
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      rootMargin: '400px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, onMore, bookmarks]);
  return (
    <>
      <ul class={styles.list} aria-label={t('bookmarks')} onKeyDown={walkTitles}>
        {bookmarks.map((bookmark) => (
          <BookmarkRow
            key={bookmark.id}
            bookmark={bookmark}
            thumbnail={thumbnailById.get(bookmark.id)}
            words={words}
            Marked={Marked}
            onOpen={onOpen}
            onDetails={onDetails}
          />
        ))}
      </ul>
      {hasMore && (
        <button type="button" class={styles.more} ref={end} onClick={onMore}>
          {t('showMore')}
        </button>
      )}
    </>
  );
}

function walkTitles(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const row = event.target.closest('li');
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  const title = next?.querySelector('a');
  if (!title) return;
  event.preventDefault();
  title.focus();
}
