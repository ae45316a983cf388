import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { ConfirmDialog } from '@/components/common/ConfirmDialog';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useCommand } from '@/components/hooks/useCommand';
import { t } from '@/lib/i18n/messages';
import type { RemoteView } from '@/lib/sync/view';
import styles from './SyncSection.module.css';
import { remoteName } from './words';

interface RemoteButtonsProps {
  readonly view: RemoteView;
  /** The remote is forgotten, and what shows it will go. */
  readonly onGone: () => void;
}

/** What a person does to a remote as a whole. Those that every profile has can be paused, but not disconnected. */
export function RemoteButtons({ view, onGone }: RemoteButtonsProps) {
  const { id, kind, isPaused } = view;
  const sync = useCommand('syncNow');
  const pause = useCommand('pauseRemote');
  const disconnect = useCommand('disconnectRemote');
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = async () => {
    setIsLeaving(false);
    if ((await disconnect.run({ id })).ok) onGone();
  };
  // What a round stopped at is said with the remote's state already.
  const error = pause.error ?? disconnect.error ?? (view.problem ? null : sync.error);
  return (
    <>
      <ErrorNotice error={error} />
      <div class={styles.buttons}>
        {!isPaused && (
          <button
            type="button"
            class={buttons.quiet}
            aria-busy={sync.isBusy}
            onClick={() => void sync.run({ id })}
          >
            {t('syncNow')}
          </button>
        )}
        <button
          type="button"
          class={buttons.quiet}
          aria-busy={pause.isBusy}
          onClick={() => void pause.run({ id, isPaused: !isPaused })}
        >
          {t(isPaused ? 'resume' : 'pause')}
        </button>
        {kind !== 'account' && kind !== 'backup' && (
          <button type="button" class={buttons.quiet} onClick={() => setIsLeaving(true)}>
            {t('disconnect')}
          </button>
        )}
      </div>
      {isLeaving && (
        <ConfirmDialog
          question={t('disconnect_question', { place: remoteName(view) })}
          consequence={t('disconnect_consequence')}
          action={t('disconnect')}
          onConfirm={() => void leave()}
          onCancel={() => setIsLeaving(false)}
        />
      )}
    </>
  );
}
