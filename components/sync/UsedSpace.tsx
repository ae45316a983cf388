import { useId } from 'preact/hooks';
import { formatBytes } from '@/lib/i18n/bytes';
import { plural, t } from '@/lib/i18n/messages';
import type { RemoteView } from '@/lib/sync/view';
import styles from './UsedSpace.module.css';

/** What all profiles keep at a remote, and how much of what fits that is. */
export function UsedSpace({
  view: { kind, usedBytes, capacityBytes, unfit, tooLarge },
}: {
  readonly view: RemoteView;
}) {
  const id = useId();
  const used = usedBytes === null ? null : formatBytes(usedBytes);
  return (
    <div class={styles.space}>
      {used !== null && capacityBytes === null && <p>{t('sync_used', { used })}</p>}
      {used !== null && capacityBytes !== null && (
        <>
          <p id={id}>{t('sync_usedOf', { used, capacity: formatBytes(capacityBytes) })}</p>
          <meter
            aria-labelledby={id}
            min={0}
            max={capacityBytes}
            high={capacityBytes * 0.9}
            value={Math.min(usedBytes ?? 0, capacityBytes)}
          />
        </>
      )}
      {unfit > 0 && <p>{plural('sync_unfit', unfit)}</p>}
      {tooLarge.length > 0 && (
        <>
          <p>{t('sync_tooLarge')}</p>
          <ul>
            {tooLarge.map((title) => (
              <li dir="auto">{title}</li>
            ))}
          </ul>
        </>
      )}
      {kind === 'account' && <p>{t('sync_accountWhy')}</p>}
    </div>
  );
}
