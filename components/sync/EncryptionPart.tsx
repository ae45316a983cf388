import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { t } from '@/lib/i18n/messages';
import type { RemoteView } from '@/lib/sync/view';
import { ChangeEncryption } from './ChangeEncryption';
import { PeekBytes } from './PeekBytes';
import styles from './SyncSection.module.css';

/** How what lies at a remote is sealed: the fact, the proof, and the way to change it. */
export function EncryptionPart({ view }: { readonly view: RemoteView }) {
  const [isChanging, setIsChanging] = useState(false);
  return (
    <div class={styles.part}>
      <p>{t(`encryption_${view.encryption}`)}</p>
      <div class={styles.buttons}>
        <button type="button" class={buttons.quiet} onClick={() => setIsChanging(true)}>
          {t('encryption_change')}
        </button>
      </div>
      <PeekBytes id={view.id} />
      {isChanging && <ChangeEncryption view={view} onClose={() => setIsChanging(false)} />}
    </div>
  );
}
