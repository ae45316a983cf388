import type { Notice } from '@/components/hooks/useAnnouncer';
import { t } from '@/lib/i18n/messages';
import styles from './StatusLine.module.css';

/** Says what just happened, on screen and aloud, and offers to take it back. */
export function StatusLine({ notice }: { readonly notice: Notice | null }) {
  return (
    <div class={styles.line} data-shown={notice !== null}>
      <span class={styles.sentence} role="status">
        {notice?.sentence}
      </span>
      {notice?.undo && (
        <button type="button" onClick={notice.undo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
