import { PageLink } from '@/components/common/PageLink';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import styles from './ReaderArticle.module.css';

/** Why there is nothing to read, and what to do. */
export function NoText({ bookmark }: { readonly bookmark: Bookmark }) {
  return (
    <div class={styles.noText}>
      <p>{t(bookmark.awaitsDetails ? 'reader_notOpened' : 'reader_noText')}</p>
      <p>
        <PageLink class={styles.link} url={bookmark.url}>
          {t('openPage')}
        </PageLink>
      </p>
    </div>
  );
}
