import { useId } from 'preact/hooks';
import { Field } from '@/components/common/Field';
import { t } from '@/lib/i18n/messages';
import type { Encryption } from '@/lib/sync/setup';
import styles from './EncryptionChoice.module.css';

/** What a person chose, and the passphrase they wrote, whichever they choose. */
export interface ChosenEncryption {
  readonly type: Encryption['type'];
  readonly passphrase: string;
}

interface EncryptionChoiceProps {
  readonly chosen: ChosenEncryption;
  /** Best first. */
  readonly types: readonly Encryption['type'][];
  readonly onChoose: (chosen: ChosenEncryption) => void;
  readonly problem?: string | null;
}

/** Whether, and with what, everything is sealed before it leaves this device. */
export function EncryptionChoice({ chosen, types, onChoose, problem = null }: EncryptionChoiceProps) {
  const id = useId();
  return (
    <fieldset class={styles.choices}>
      <legend>{t('encryption_question')}</legend>
      {types.map((type) => (
        <div key={type} class={styles.choice}>
          <input
            id={`${id}-${type}`}
            type="radio"
            name={id}
            checked={chosen.type === type}
            aria-describedby={`${id}-${type}-why`}
            onChange={() => onChoose({ ...chosen, type })}
          />
          <label for={`${id}-${type}`}>{t(`encryption_choice_${type}`)}</label>
          <p id={`${id}-${type}-why`}>{t(`encryption_why_${type}`)}</p>
          {type === 'passphrase' && chosen.type === type && (
            <div class={styles.within}>
              <Field
                label={t('passphrase')}
                hint={t('passphrase_hint')}
                type="secret"
                value={chosen.passphrase}
                onInput={(passphrase) => onChoose({ ...chosen, passphrase })}
                isRequired
                problem={problem}
              />
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
