import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { ConfirmDialog } from '@/components/common/ConfirmDialog';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import rowActions from '@/components/common/RowAction.module.css';
import { useRestorePoints } from '@/components/hooks/useRestorePoints';
import { isLibraryClosed } from '@/lib/base/errors';
import { formatBytes } from '@/lib/i18n/bytes';
import { plural, t } from '@/lib/i18n/messages';
import { formatMoment } from '@/lib/i18n/moments';
import type { RestorePoint } from '@/lib/sync/view';
import styles from './LibrarySection.module.css';

/** The library as it was: a list of moments, a new one, and the way back to one. */
export function RestorePoints() {
  const { points, error, isBusy, sentence, make, bringBack } = useRestorePoints();
  const [asked, setAsked] = useState<RestorePoint | null>(null);
  return (
    <>
      <h3>{t('restorePoints')}</h3>
      <p>{t('restorePoints_why')}</p>
      <ErrorNotice error={error && isLibraryClosed(error) ? null : error} />
      {points?.length === 0 && <p class={styles.quiet}>{t('restorePoints_none')}</p>}
      {points && points.length > 0 && (
        <ul class={styles.points} aria-label={t('restorePoints')}>
          {points.map((point) => (
            <li key={point.id}>
              <span>
                {formatMoment(point.madeAt)}{' '}
                <span class={styles.quiet}>
                  {plural('bookmarkCount', point.bookmarks)} · {formatBytes(point.sizeBytes)}
                </span>
                {reasonOf(point) !== null && <span class={styles.reason}>{reasonOf(point)}</span>}
              </span>
              <button
                type="button"
                class={rowActions.action}
                aria-label={t('restorePoint_bringBackOf', { moment: formatMoment(point.madeAt) })}
                onClick={() => setAsked(point)}
              >
                {t('restorePoint_bringBack')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{sentence}</p>
      <p>
        <button type="button" class={buttons.quiet} aria-busy={isBusy} onClick={() => void make()}>
          {t('restorePoint_make')}
        </button>
      </p>
      {asked && (
        <ConfirmDialog
          question={t('restorePoint_question', { moment: formatMoment(asked.madeAt) })}
          consequence={t(reasonOf(asked) === null ? 'restorePoint_consequence' : 'restorePoint_asItWas')}
          action={t('restorePoint_bringBack')}
          isDestructive={false}
          onConfirm={() => {
            setAsked(null);
            void bringBack(asked);
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** Of those that bring back all as it was: what came right after. */
function reasonOf({ reason, changes }: RestorePoint): string | null {
  if (reason === 'return') return t('restorePoint_beforeReturn');
  return reason === 'changes' ? plural('restorePoint_beforeChanges', changes ?? 0) : null;
}
