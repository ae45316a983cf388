import { useEffect, useId, useState } from 'preact/hooks';
import fieldStyles from '@/components/common/Field.module.css';
import type { Joining } from '@/components/hooks/useJoining';
import { useStepFocus } from '@/components/hooks/useStepFocus';
import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { t } from '@/lib/i18n/messages';
import { type Pairing, readPairingCode } from '@/lib/sync/pairing-code';
import { isOpenOnTheWay, placeOf } from '@/lib/sync/remotes/describe';
import { StepFoot } from './StepFoot';
import styles from './SyncDialog.module.css';
import { kindName } from './words';

interface CodeStepProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly joining: Joining;
  readonly onLook: (pairing: Pairing) => void;
  readonly onCancel: () => void;
}

/** A pasted code, and where it leads: read as it is pasted, so that the button that follows asks the browser at once. */
export function CodeStep({ code, onCode, joining, onLook, onCancel }: CodeStepProps) {
  const id = useId();
  const form = useStepFocus<HTMLFormElement>(null);
  const [read, setRead] = useState<Result<Pairing, AppError> | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    let isOld = false;
    setRead(null);
    if (code.trim() !== '') void readPairingCode(code).then((result) => !isOld && setRead(result));
    return () => {
      isOld = true;
    };
  }, [code]);
  const submit = (event: Event) => {
    event.preventDefault();
    setIsAsked(true);
    if (joining.doing === null && read?.ok) onLook(read.value);
  };
  const problem =
    read && !read.ok
      ? errorSentence(read.error)
      : isAsked && code.trim() === ''
        ? t('remoteFault_missing')
        : '';
  return (
    <form ref={form} class={styles.step} noValidate onSubmit={submit}>
      <div class={fieldStyles.field}>
        <label for={id}>{t('joinWithCode_paste')}</label>
        <textarea
          id={id}
          value={code}
          required
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          dir="ltr"
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-hint ${id}-problem`}
          onInput={(event) => onCode(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class={fieldStyles.hint}>
          {t('joinWithCode_hint')}
        </p>
        <p id={`${id}-problem`} class={fieldStyles.problem} role="status">
          {problem}
        </p>
      </div>
      <div role="status">{read?.ok && <CodeGoal pairing={read.value} />}</div>
      <StepFoot joining={joining} submit={t('joinWithCode_look')} onCancel={onCancel} />
    </form>
  );
}

/** Where a code leads: whoever wrote it, it is read by a person before anything is sent there. */
function CodeGoal({ pairing: { setup, encryption } }: { readonly pairing: Pairing }) {
  return (
    <>
      <p class={styles.place}>
        {/* Isolated: whatever script it is in, it stays in its place. */}
        {t('joinWithCode_leads', { place: `${kindName(setup.kind)} · \u2068${placeOf(setup)}\u2069` })}
      </p>
      <p class={styles.quiet}>{t(`encryption_is_${encryption.type}`)}</p>
      {isOpenOnTheWay(setup) && <p>{t('addPlace_open')}</p>}
    </>
  );
}
