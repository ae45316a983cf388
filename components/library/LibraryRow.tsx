import { Facts } from '@/components/bookmarks/Facts';
import { Thumbnail } from '@/components/bookmarks/Thumbnail';
import { PageLink } from '@/components/common/PageLink';
import type { Row } from '@/components/hooks/useRows';
import { StoryCount } from '@/components/stories/StoryCount';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { sourceOf } from '@/lib/bookmarks/source';
import { formatDate, formatDay } from '@/lib/i18n/format';
import { t } from '@/lib/i18n/messages';
import styles from './LibraryRow.module.css';
import { Marked } from './Marked';
import { RowSummary } from './RowSummary';

export interface LibraryRowProps {
  readonly row: Row;
  readonly count: number;
  readonly words: readonly string[];
  readonly thumbnail: string | undefined;
  /** Where the keyboard is; its controls alone are reached by Tab. */
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  /** When it was saved is what the list is ordered by, which the day of publication would belie. */
  readonly isBySaving: boolean;
  readonly actions: RowActions;
}

export interface RowActions {
  /** Followed its link to the page. */
  readonly onVisit: (bookmark: Bookmark) => void;
  readonly onDetails: (bookmark: Bookmark) => void;
  readonly onSelect: (index: number, isRange: boolean) => void;
  readonly onStar: (bookmark: Bookmark) => void;
  readonly onFocus: (index: number) => void;
}

/** One bookmark in the library's list, at its place among all of them; only the rows in sight are drawn. */
export function LibraryRow({ row, count, ...props }: LibraryRowProps) {
  const { index, bookmark } = row;
  const { isActive, isOpen, isSelected, actions } = props;
  const openUnlessControl = ({ target }: Event) => {
    const isControl = target instanceof Element && target.closest('a, button, input, label') !== null;
    const hasSelectedText = getSelection()?.type === 'Range';
    if (bookmark && !isControl && !hasSelectedText) actions.onDetails(bookmark);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: it only repeats the row's Details button, for the mouse.
    <li
      class={`${styles.row} ${isActive ? styles.active : ''} ${isOpen ? styles.open : ''} ${isSelected ? styles.selected : ''}`}
      // In the style sheet's own unit: rows change size with the window, and never wait for a script to follow.
      style={{ insetBlockStart: `calc(var(--row-size) * ${index})` }}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-busy={bookmark === null}
      data-index={index}
      onClick={openUnlessControl}
      onFocusCapture={() => actions.onFocus(index)}
    >
      {bookmark && <RowContent {...props} index={index} bookmark={bookmark} />}
    </li>
  );
}

type RowContentProps = Omit<LibraryRowProps, 'row' | 'count'> & {
  readonly index: number;
  readonly bookmark: Bookmark;
};

function RowContent({ index, bookmark, words, thumbnail, isActive, isSelected, ...props }: RowContentProps) {
  const { isBySaving, actions } = props;
  const { title, url, tags, status, starred, awaitsDetails, publishedAt, savedAt } = bookmark;
  const showsSaved = isBySaving && (publishedAt === null || formatDate(publishedAt) !== formatDay(savedAt));
  const tabIndex = isActive ? 0 : -1;
  return (
    <>
      <input
        type="checkbox"
        class={styles.select}
        aria-label={t('selectOf', { title })}
        checked={isSelected}
        tabIndex={tabIndex}
        onClick={(event) => actions.onSelect(index, event.shiftKey)}
      />
      <span class={styles.picture}>
        <Thumbnail address={thumbnail} source={sourceOf(bookmark)} />
      </span>
      <div class={styles.words}>
        <div class={styles.heading} dir="auto">
          {status === 'unread' && <span class={styles.unread} title={t('unread')} aria-hidden="true" />}
          <PageLink
            class={styles.title}
            url={url}
            tabIndex={tabIndex}
            onOpen={() => actions.onVisit(bookmark)}
          >
            <Marked text={title} words={words} />
          </PageLink>
        </div>
        <p class={styles.facts}>
          {/* The dot above is for the eyes; the link is to be called by the title alone. */}
          {status === 'unread' && <span class="visually-hidden">{t('unread')} · </span>}
          {status === 'archived' && <span class={styles.state}>{t('state_archived')} · </span>}
          <Facts page={bookmark} isShort />
          {showsSaved && <span> · {t('savedOn', { day: formatDay(savedAt) })}</span>}
          {tags.map((tag) => (
            <bdi key={tag} class={styles.tag}>
              #<Marked text={tag} words={words} />
            </bdi>
          ))}
          {awaitsDetails && <em> · {t('awaitsDetails')}</em>} <StoryCount bookmark={bookmark} />
        </p>
        <RowSummary bookmark={bookmark} words={words} />
      </div>
      <div class={styles.controls}>
        <button
          type="button"
          class={starred ? styles.starred : styles.star}
          aria-label={t('starOf', { title })}
          aria-pressed={starred}
          title={t(starred ? 'unstar' : 'star')}
          tabIndex={tabIndex}
          onClick={() => actions.onStar(bookmark)}
        >
          <span aria-hidden="true">{starred ? '★' : '☆'}</span>
        </button>
        <button
          type="button"
          class={styles.details}
          aria-label={t('detailsOf', { title })}
          title={t('details')}
          tabIndex={tabIndex}
          onClick={() => actions.onDetails(bookmark)}
        >
          <span aria-hidden="true">›</span>
        </button>
      </div>
    </>
  );
}
