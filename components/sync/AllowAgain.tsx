import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { useAllow } from '@/components/hooks/useAllow';
import { t } from '@/lib/i18n/messages';
import type { RemoteId } from '@/lib/sync/setup';
import type { RemoteAccess } from '@/lib/sync/view';
import styles from './SyncSection.module.css';

interface AllowAgainProps {
  readonly id: RemoteId;
  readonly access: RemoteAccess;
}

/** The browser has to be asked once more before a place can be reached. */
export function AllowAgain({ id, access }: AllowAgainProps) {
  const allow = useAllow(id);
  const [isRefused, setIsRefused] = useState(false);
  return (
    <div class={styles.part}>
      {access.type === 'folder' && <p>{t('allowAgain_folder')}</p>}
      <div class={styles.buttons}>
        <button
          type="button"
          class={buttons.primary}
          // Nothing is awaited before the browser is asked: it only listens to a click.
          onClick={() => void allow(access).then((isAllowed) => setIsRefused(!isAllowed))}
        >
          {t('allowAgain')}
        </button>
      </div>
      <p role="status">{isRefused && t('allowAgain_refused')}</p>
    </div>
  );
}
