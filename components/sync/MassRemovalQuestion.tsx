import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useCommand } from '@/components/hooks/useCommand';
import { formatNumber, plural, t } from '@/lib/i18n/messages';
import type { RemoteId } from '@/lib/sync/setup';
import type { MassRemoval } from '@/lib/sync/view';
import styles from './MassRemovalQuestion.module.css';
import sectionStyles from './SyncSection.module.css';

interface MassRemovalQuestionProps {
  readonly id: RemoteId;
  readonly question: MassRemoval;
}

/** Another profile removed much: whether it shall be gone here, too. Nothing is, before somebody says so. */
export function MassRemovalQuestion({ id, question: { removes, of, titles } }: MassRemovalQuestionProps) {
  const answer = useCommand('answerMassRemoval');
  return (
    <fieldset class={styles.question}>
      <legend>{plural('massRemoval', removes, { of: formatNumber(of) })}</legend>
      <p>{t('massRemoval_why')}</p>
      {/* It scrolls: the keyboard has to get there. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <ul class={styles.titles} tabIndex={0} aria-label={t('massRemoval_titles')}>
        {titles.map((title) => (
          <li dir="auto">{title}</li>
        ))}
      </ul>
      {removes > titles.length && <p>{plural('massRemoval_more', removes - titles.length)}</p>}
      <ErrorNotice error={answer.error} />
      <div class={sectionStyles.buttons}>
        <button
          type="button"
          class={buttons.primary}
          aria-busy={answer.isBusy}
          onClick={() => void answer.run({ id, answer: 'keep' })}
        >
          {t('massRemoval_keep')}
        </button>
        <button
          type="button"
          class={buttons.quiet}
          aria-busy={answer.isBusy}
          onClick={() => void answer.run({ id, answer: 'accept' })}
        >
          {t('massRemoval_accept')}
        </button>
      </div>
    </fieldset>
  );
}
