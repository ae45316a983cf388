import { useRef, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { t } from '@/lib/i18n/messages';
import styles from './CorrectionDialog.module.css';

/** A report for whoever mends the rules: shown in full before it can be copied, and sent by nobody but the user. */
export function IssueReport({ report }: { readonly report: string }) {
  const [outcome, setOutcome] = useState('');
  const text = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report);
      setOutcome(t('reportCopied'));
    } catch {
      // Copying is switched off here; the user's own keys still work.
      text.current?.select();
      setOutcome(t('reportNotCopied'));
    }
  };
  return (
    <details class={styles.report}>
      <summary>{t('report')}</summary>
      <p class={styles.quiet}>{t('reportHint')}</p>
      <textarea ref={text} readOnly rows={8} aria-label={t('report')} value={report} />
      <button type="button" class={buttons.quiet} onClick={() => void copy()}>
        {t('copyReport')}
      </button>
      <span role="status" class={styles.quiet}>
        {outcome}
      </span>
    </details>
  );
}
