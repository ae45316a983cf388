import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { useCommand } from '@/components/hooks/useCommand';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { t } from '@/lib/i18n/messages';
import type { RemoteId } from '@/lib/sync/setup';
import { Field } from './Field';
import styles from './SyncSection.module.css';

interface OtherSecretProps {
  readonly id: RemoteId;
}

/** What others seal with there, told to this profile so that it can read it. */
export function OtherSecret({ id }: OtherSecretProps) {
  const [typed, setTyped] = useState('');
  const add = useCommand('addSecret');
  const submit = async (event: Event) => {
    event.preventDefault();
    const added = await add.run({ id, encryption: { type: 'passphrase', passphrase: typed } });
    if (added.ok) setTyped('');
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
        problem={add.error && errorSentence(add.error)}
      />
      <button type="submit" class={buttons.primary} aria-busy={add.isBusy}>
        {t('otherSecret_use')}
      </button>
    </form>
  );
}
