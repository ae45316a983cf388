import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { Field } from '@/components/common/Field';
import type { AppError } from '@/lib/base/errors';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { t } from '@/lib/i18n/messages';
import { readSecret } from '@/lib/sync/read-secret';
import type { Encryption } from '@/lib/sync/setup';
import styles from './SyncSection.module.css';

interface SecretFormProps {
  /** Answers whether it helped; what was typed stays when it did not. */
  readonly onSecret: (encryption: Encryption) => Promise<boolean>;
  readonly isBusy: boolean;
  /** Why the last one did not help. */
  readonly error: AppError | null;
}

/** What others seal with at a place, told to this profile: their passphrase, or the code they show. */
export function SecretForm({ onSecret, isBusy, error }: SecretFormProps) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<AppError | null>(null);
  const problem = fault ?? error;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy || typed === '') return;
    const secret = await readSecret(typed);
    setFault(secret.ok ? null : secret.error);
    if (secret.ok && (await onSecret(secret.value))) setTyped('');
  };
  return (
    <form class={styles.secret} onSubmit={(event) => void submit(event)}>
      <Field
        label={t('otherSecret')}
        hint={t('otherSecret_hint')}
        type="secret"
        value={typed}
        onInput={setTyped}
        isRequired
        problem={problem && errorSentence(problem)}
      />
      <button type="submit" class={buttons.primary} aria-busy={isBusy}>
        {t('otherSecret_use')}
      </button>
    </form>
  );
}
