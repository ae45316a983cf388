import { t } from '@/lib/i18n/messages';
import type { RemoteView } from '@/lib/sync/view';
import { PeekBytes } from './PeekBytes';
import styles from './SyncSection.module.css';

/** How what lies at a remote is sealed: the fact, the proof, and the way to change it. */
export function EncryptionPart({ view }: { readonly view: RemoteView }) {
  return (
    <div class={styles.part}>
      <p>{t(`encryption_${view.encryption}`)}</p>
      <PeekBytes id={view.id} />
    </div>
  );
}
