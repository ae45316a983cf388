import { t } from '@/lib/i18n/messages';
import styles from './ListState.module.css';

interface ListStateProps {
  readonly status: 'loading' | 'ready';
  readonly isEmpty: boolean;
  /** The query that was answered; empty for the whole list. */
  readonly query: string;
}

/** What stands where a list would: that it is coming, how to begin one, or that nothing matched. */
export function ListState({ status, isEmpty, query }: ListStateProps) {
  if (status === 'loading') return <p class={`${styles.state} ${styles.loading}`}>{t('loadingBookmarks')}</p>;
  if (!isEmpty) return null;
  if (query !== '') return <p class={styles.state}>{t('noMatches', { query })}</p>;
  return (
    <div class={styles.state}>
      <p class={styles.title}>{t('noBookmarks')}</p>
      <p>{t('noBookmarksHint')}</p>
    </div>
  );
}
