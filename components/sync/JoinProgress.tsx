import type { Joining } from '@/components/hooks/useJoining';
import { t } from '@/lib/i18n/messages';
import { ProgressBar } from './ProgressBar';
import styles from './SyncDialog.module.css';
import { progressWords } from './words';

const unknown = { step: 'reading', done: 0, total: 0 } as const;

/** What goes on between two steps, and how far it is. */
export function JoinProgress({ joining: { doing, progress } }: { readonly joining: Joining }) {
  return (
    <div class={styles.progress}>
      <p>
        <span role="status">{doing && t(`joining_${doing}`)}</span>{' '}
        <span class={styles.quiet}>{progress && progressWords(progress)}</span>
      </p>
      {doing && <ProgressBar progress={progress ?? unknown} />}
    </div>
  );
}
