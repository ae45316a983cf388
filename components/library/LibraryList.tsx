import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Row } from '@/components/hooks/useRows';
import { useThumbnails } from '@/components/hooks/useThumbnails';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import styles from './LibraryList.module.css';
import { LibraryRow, type RowActions } from './LibraryRow';

interface LibraryListProps {
  readonly list: RefObject<HTMLUListElement | null>;
  /** Those to draw, of `count`. */
  readonly rows: readonly Row[];
  readonly count: number;
  readonly words: readonly string[];
  readonly activeIndex: number;
  readonly openId: BookmarkId | null;
  readonly selected: ReadonlySet<BookmarkId>;
  readonly isBySaving: boolean;
  readonly actions: RowActions;
}

/** The library's list, as high as all its rows and with only those in sight in it. */
export function LibraryList({ list, rows, count, openId, selected, ...props }: LibraryListProps) {
  const known = rows.map(({ bookmark }) => bookmark).filter((bookmark) => bookmark !== null);
  const bookmarks = useMemo(() => known, [known.map(({ id }) => id).join()]);
  const thumbnailById = useThumbnails(bookmarks);
  return (
    <ul
      ref={list}
      class={styles.list}
      aria-label={t('bookmarks')}
      tabIndex={-1}
      style={{ blockSize: `calc(var(--row-size) * ${count})` }}
    >
      {rows.map((row) => (
        <LibraryRow
          key={row.id}
          row={row}
          count={count}
          words={props.words}
          thumbnail={thumbnailById.get(row.id)}
          isActive={row.index === props.activeIndex}
          isOpen={row.id === openId}
          isSelected={selected.has(row.id)}
          isBySaving={props.isBySaving}
          actions={props.actions}
        />
      ))}
    </ul>
  );
}
