import { useId, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { t } from '@/lib/i18n/messages';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** `secret`: hidden until its button says otherwise, and never filled in by the browser. */
  readonly type?: 'text' | 'url' | 'secret';
  readonly autocomplete?: 'url' | 'username' | 'off';
  /** An example. */
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  /** Why it cannot stay so; null when it can. */
  readonly problem?: string | null;
  readonly isRequired?: boolean;
  readonly maxLength?: number;
}

/** One line to fill in, with what it is for and what is wrong with it. */
export function Field({ label, value, onInput, type = 'text', hint, problem = null, ...rest }: FieldProps) {
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  const isSecret = type === 'secret';
  const inputType = !isSecret ? type : isShown ? 'text' : 'password';
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      <div class={styles.entry}>
        <input
          id={id}
          // Any of its three: the types know only one at a time.
          type={inputType as 'text'}
          value={value}
          required={rest.isRequired}
          maxLength={rest.maxLength}
          aria-describedby={`${id}-hint ${id}-problem`}
          aria-invalid={problem !== null}
          placeholder={rest.placeholder}
          autoComplete={rest.autocomplete ?? 'off'}
          autoCapitalize="off"
          spellcheck={false}
          dir={type === 'text' ? 'auto' : 'ltr'}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {isSecret && (
          <button
            type="button"
            class={buttons.quiet}
            aria-pressed={isShown}
            aria-label={t('showSecretOf', { label })}
            onClick={() => setIsShown(!isShown)}
          >
            {t('show')}
          </button>
        )}
      </div>
      <p id={`${id}-hint`} class={styles.hint}>
        {hint}
      </p>
      <p id={`${id}-problem`} class={styles.problem}>
        {problem}
      </p>
    </div>
  );
}
