import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import type { Joining } from '@/components/hooks/useJoining';
import { t } from '@/lib/i18n/messages';
import { JoinProgress } from './JoinProgress';
import styles from './SyncDialog.module.css';

interface StepFootProps {
  readonly joining: Joining;
  /** What the form does when it is sent. */
  readonly submit: string;
  readonly onBack?: (() => void) | undefined;
  readonly onCancel: () => void;
}

/** The end of a form on the way to a place: what failed, what runs, and where to go from here. */
export function StepFoot({ joining, submit, onBack, onCancel }: StepFootProps) {
  return (
    <>
      <ErrorNotice error={joining.error} />
      <JoinProgress joining={joining} />
      <footer class={styles.footer}>
        <button type="submit" class={buttons.primary} aria-busy={joining.doing !== null}>
          {submit}
        </button>
        {onBack && (
          <button type="button" class={buttons.quiet} onClick={onBack}>
            {t('back')}
          </button>
        )}
        <button type="button" class={buttons.quiet} onClick={onCancel}>
          {t('cancel')}
        </button>
      </footer>
    </>
  );
}
