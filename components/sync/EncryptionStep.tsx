import { useState } from 'preact/hooks';
import type { Joining } from '@/components/hooks/useJoining';
import { useStepFocus } from '@/components/hooks/useStepFocus';
import { t } from '@/lib/i18n/messages';
import { encryptionTypes } from '@/lib/sync/choose-encryption';
import type { RemoteKind } from '@/lib/sync/setup';
import { type ChosenEncryption, EncryptionChoice } from './EncryptionChoice';
import { StepFoot } from './StepFoot';
import styles from './SyncDialog.module.css';

interface EncryptionStepProps {
  readonly kind: RemoteKind;
  readonly chosen: ChosenEncryption;
  readonly onChoose: (chosen: ChosenEncryption) => void;
  readonly joining: Joining;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}

/** How a place that passed its test is to be sealed. */
export function EncryptionStep({ kind, chosen, onChoose, joining, ...props }: EncryptionStepProps) {
  const [isEmpty, setIsEmpty] = useState(false);
  const form = useStepFocus<HTMLFormElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    if (joining.doing !== null) return;
    const lacksWords = chosen.type === 'passphrase' && chosen.passphrase === '';
    setIsEmpty(lacksWords);
    if (!lacksWords) props.onNext();
  };
  return (
    <form ref={form} class={styles.step} noValidate onSubmit={submit}>
      <p role="status">{t('addPlace_tested')}</p>
      <EncryptionChoice
        chosen={chosen}
        types={encryptionTypes(kind)}
        onChoose={onChoose}
        problem={isEmpty ? t('remoteFault_missing') : null}
      />
      <StepFoot joining={joining} submit={t('next')} onBack={props.onBack} onCancel={props.onCancel} />
    </form>
  );
}
