import type { AppError } from '@/lib/base/errors';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { t } from '@/lib/i18n/messages';
import styles from './ErrorNotice.module.css';

/** A failure, where it happened: what, and what to do next. A bug of ours can be copied for a report. */
export function ErrorNotice({ error }: { readonly error: AppError | string | null }) {
  if (error === null) return null;
  const detail = typeof error === 'object' && 'detail' in error ? error.detail : null;
  return (
    <div class={styles.notice} role="alert">
      <p>{typeof error === 'string' ? error : errorSentence(error)}</p>
      {detail !== null && (
        <button type="button" onClick={() => void navigator.clipboard.writeText(detail)}>
          {t('copyDetails')}
        </button>
      )}
    </div>
  );
}
