import { useRef } from 'preact/hooks';
import type { Notice } from '@/components/hooks/useAnnouncer';
import { t } from '@/lib/i18n/messages';
import styles from './StatusLine.module.css';

/** Says what just happened, on screen and aloud, and offers to take it back. */
export function StatusLine({ notice }: { readonly notice: Notice | null }) {
  const cameFrom = useRef<EventTarget | null>(null);
  const undo = () => {
    notice?.undo?.();
    // The button goes; the keyboard should not go with it.
    const before = cameFrom.current;
    const isThere = before instanceof HTMLElement && before.isConnected && !before.closest('[hidden]');
    const goal = isThere ? before : document.querySelector<HTMLElement>('input[type="search"]');
    goal?.focus({ preventScroll: true });
  };
  const isShown = notice !== null && !notice.isShownElsewhere;
  return (
    <div class={isShown ? styles.line : 'visually-hidden'}>
      <span class={styles.sentence} role="status">
        {notice?.sentence}
      </span>
      {notice?.undo && (
        <button
          type="button"
          onFocus={(event) => {
            cameFrom.current = event.relatedTarget;
          }}
          onClick={undo}
        >
          {t('undo')}
        </button>
      )}
    </div>
  );
}
