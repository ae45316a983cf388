import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { Dialog } from '@/components/common/Dialog';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useCommand } from '@/components/hooks/useCommand';
import { t } from '@/lib/i18n/messages';
import { createEncryption, encryptionTypes } from '@/lib/sync/choose-encryption';
import type { RemoteView } from '@/lib/sync/view';
import { EncryptionChoice } from './EncryptionChoice';
import { PairingCode } from './PairingCode';
import styles from './SyncDialog.module.css';

interface ChangeEncryptionProps {
  readonly view: RemoteView;
  readonly onClose: () => void;
}

/** Another secret for what lies at a remote, or none: what it means is said before, the code to pass on after. */
export function ChangeEncryption({ view, onClose }: ChangeEncryptionProps) {
  const [chosen, setChosen] = useState({ type: view.encryption, passphrase: '' });
  const [code, setCode] = useState<string | null>(null);
  const change = useCommand('changeEncryption');
  const submit = async (event: Event) => {
    event.preventDefault();
    const changed = await change.run({ id: view.id, encryption: createEncryption(chosen) });
    if (!changed.ok) return;
    if (changed.value === null || chosen.type === 'none') onClose();
    else setCode(changed.value);
  };
  if (code !== null) {
    return (
      <Dialog heading={t('pairing')} onClose={onClose}>
        <PairingCode code={code} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog heading={t('encryption_change')} onClose={onClose}>
      <form class={styles.step} onSubmit={(event) => void submit(event)}>
        <EncryptionChoice chosen={chosen} types={encryptionTypes(view.kind)} onChoose={setChosen} />
        <p>{t('encryption_changeWhy')}</p>
        <ErrorNotice error={change.error} />
        <footer class={styles.footer}>
          <button type="submit" class={buttons.primary} aria-busy={change.isBusy}>
            {t('encryption_change')}
          </button>
          <button type="button" class={buttons.quiet} onClick={onClose}>
            {t('cancel')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
