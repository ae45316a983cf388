import buttons from '@/components/common/Button.module.css';
import type { Exporting } from '@/components/hooks/useExport';
import { plural, t } from '@/lib/i18n/messages';
import styles from './LibraryDialogs.module.css';

/** How far a file has been written; it can be given up. */
export function ExportProgress({ exporting: { doneCount, cancel } }: { readonly exporting: Exporting }) {
  if (doneCount === null) return null;
  return (
    <p class={styles.progress}>
      {plural('exportingSoFar', doneCount)}
      <button type="button" class={buttons.quiet} onClick={cancel}>
        {t('cancel')}
      </button>
    </p>
  );
}
