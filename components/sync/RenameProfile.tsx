import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { Field } from '@/components/common/Field';
import { useCommand } from '@/components/hooks/useCommand';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { t } from '@/lib/i18n/messages';
import styles from './Profiles.module.css';

interface RenameProfileProps {
  readonly name: string;
  readonly onDone: () => void;
}

/** As many characters as a profile's name has. */
const maxName = 60;

/** What this profile calls itself towards the others. */
export function RenameProfile({ name, onDone }: RenameProfileProps) {
  const [wanted, setWanted] = useState(name);
  const rename = useCommand('renameProfile');
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.select(), []);
  const submit = async (event: Event) => {
    event.preventDefault();
    const tidy = wanted.trim();
    if (tidy === name) onDone();
    else if (tidy !== '' && (await rename.run({ name: tidy })).ok) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onDone();
  };
  return (
    <form ref={form} class={styles.rename} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <Field
        label={t('profileName')}
        value={wanted}
        onInput={setWanted}
        isRequired
        maxLength={maxName}
        problem={rename.error && errorSentence(rename.error)}
      />
      <button type="submit" class={buttons.primary} aria-busy={rename.isBusy}>
        {t('rename')}
      </button>
      <button type="button" class={buttons.quiet} onClick={onDone}>
        {t('cancel')}
      </button>
    </form>
  );
}
