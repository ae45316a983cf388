import buttons from '@/components/common/Button.module.css';
import { t } from '@/lib/i18n/messages';
import styles from './EmptyList.module.css';

interface EmptyListProps {
  readonly status: 'loading' | 'ready';
  readonly query: string;
  readonly isTrash: boolean;
  readonly onClear: () => void;
  /** Looks in the articles' text, too; null where that was done. */
  readonly onSearchText: (() => void) | null;
}

/** What stands where no rows do: that they are coming, how to begin, or that nothing was found and what to try. */
export function EmptyList({ status, query, isTrash, onClear, onSearchText }: EmptyListProps) {
  if (status === 'loading') return <p class={`${styles.empty} ${styles.loading}`}>{t('loadingBookmarks')}</p>;
  if (query === '') {
    return (
      <div class={styles.empty}>
        <p class={styles.title}>{t(isTrash ? 'trashEmpty' : 'noBookmarks')}</p>
        <p>{t(isTrash ? 'trashHint' : 'noBookmarksHint')}</p>
      </div>
    );
  }
  return (
    <div class={styles.empty}>
      <p class={styles.title}>{t('nothingFound')}</p>
      <p>{t('nothingFoundHint')}</p>
      <p class={styles.ways}>
        {onSearchText && (
          <button type="button" class={buttons.quiet} onClick={onSearchText}>
            {t('searchText')}
          </button>
        )}
        <button type="button" class={buttons.quiet} onClick={onClear}>
          {t('clearSearch')}
        </button>
      </p>
    </div>
  );
}
