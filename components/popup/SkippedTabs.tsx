import buttons from '@/components/common/Button.module.css';
import type { TabsReport } from '@/lib/bookmarks/tabs-report';
import { t } from '@/lib/i18n/messages';
import styles from './SkippedTabs.module.css';

interface SkippedTabsProps {
  readonly report: TabsReport | null;
  readonly onDismiss: () => void;
}

/** The tabs that "save all" left out, each with its reason. */
export function SkippedTabs({ report, onDismiss }: SkippedTabsProps) {
  if (report === null) return null;
  return (
    <section class={styles.skipped} aria-labelledby="skipped-tabs">
      <h2 id="skipped-tabs">{t('saveTabs_leftOut')}</h2>
      <ul>
        {report.skipped.map(({ title, reason }) => (
          <li>
            {title}{' '}
            <span class={styles.reason}>
              {reason === 'private' ? t('skipped_private') : t('skipped_notWeb')}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" class={buttons.quiet} onClick={onDismiss}>
        {t('close')}
      </button>
    </section>
  );
}
