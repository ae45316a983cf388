import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useCounting } from '@/components/hooks/useCount';
import { BackupStatus } from '@/components/sync/BackupStatus';
import { plural, t } from '@/lib/i18n/messages';
import type { RemoteView } from '@/lib/sync/view';
import styles from './LibrarySection.module.css';
import { RestorePoints } from './RestorePoints';

interface LibrarySectionProps {
  /** The copy kept beside the library; undefined as long as nobody knows of it. */
  readonly backup: RemoteView | undefined;
}

/** How much is kept, where, and the copies of it on this device. */
export function LibrarySection({ backup }: LibrarySectionProps) {
  const { count, error } = useCounting();
  return (
    <section aria-labelledby="library" class={styles.library}>
      <h2 id="library">{t('options_library')}</h2>
      <ErrorNotice error={error} />
      {error === null && (
        <p>
          <strong>{count === null ? t('loadingBookmarks') : plural('bookmarkCount', count)}</strong>{' '}
          {t('options_libraryWhere')}
        </p>
      )}
      {backup && <BackupStatus view={backup} />}
      <RestorePoints />
    </section>
  );
}
