import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { t } from '@/lib/i18n/messages';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  readonly announcer: Pick<Announcer, 'notice' | 'hold'>;
}

/** Says what just happened, on screen and aloud, and offers to take it back: as long as somebody is at it, and a while more. */
export function StatusLine({ announcer: { notice, hold } }: StatusLineProps) {
  const button = useRef<HTMLButtonElement>(null);
  const cameFrom = useRef<EventTarget | null>(null);
  const holders = useRef(new Set<'keyboard' | 'pointer'>());
  const setHolder = (who: 'keyboard' | 'pointer', isThere: boolean) => {
    holders.current[isThere ? 'add' : 'delete'](who);
    hold(holders.current.size > 0);
  };
  /** When the button goes, the keyboard should not go with it. */
  const giveKeyboardBack = () => {
    const before = cameFrom.current;
    const isThere = before instanceof HTMLElement && before.isConnected && !before.closest('[hidden]');
    const goal = isThere ? before : document.querySelector<HTMLElement>('input[type="search"]');
    goal?.focus({ preventScroll: true });
  };
  const undo = () => {
    notice?.undo?.();
    giveKeyboardBack();
  };
  const canUndo = notice?.undo !== undefined;
  // Asked before the button goes: not every browser tells of a focus that is lost so.
  const hadKeyboard = button.current !== null && document.activeElement === button.current;
  const isSaid = notice !== null;
  useLayoutEffect(() => {
    if (!isSaid) setHolder('pointer', false);
    if (canUndo) return;
    setHolder('keyboard', false);
    if (hadKeyboard) giveKeyboardBack();
  }, [isSaid, canUndo]);
  return (
    <div
      class={isSaid && !notice.isShownElsewhere ? styles.line : 'visually-hidden'}
      onPointerEnter={() => setHolder('pointer', true)}
      onPointerLeave={() => setHolder('pointer', false)}
    >
      <span class={styles.sentence} role="status">
        {notice?.sentence}
      </span>
      {canUndo && (
        <button
          ref={button}
          type="button"
          onFocus={(event) => {
            cameFrom.current = event.relatedTarget;
            setHolder('keyboard', true);
          }}
          onBlur={() => setHolder('keyboard', false)}
          onClick={undo}
        >
          {t('undo')}
        </button>
      )}
    </div>
  );
}
