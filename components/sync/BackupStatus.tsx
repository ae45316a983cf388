import { useRef } from 'preact/hooks';
import { formatBytes } from '@/lib/i18n/bytes';
import { t } from '@/lib/i18n/messages';
import type { RemoteView } from '@/lib/sync/view';
import { News } from './News';
import { RemoteButtons } from './RemoteButtons';
import { RemoteStatusLine } from './RemoteStatusLine';
import styles from './SyncSection.module.css';

/** The copy beside the library, which comes back by itself when the browser loses the library. */
export function BackupStatus({ view }: { readonly view: RemoteView }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const used = view.usedBytes;
  return (
    <div class={styles.part}>
      <h3 ref={heading} tabIndex={-1}>
        {t('remote_backup')}
      </h3>
      <p>{t('backup_why')}</p>
      <RemoteStatusLine view={view} />
      <News view={view} onSeen={() => heading.current?.focus()} />
      {used !== null && <p class={styles.intro}>{t('backup_used', { used: formatBytes(used) })}</p>}
      <RemoteButtons view={view} onGone={() => undefined} />
    </div>
  );
}
