import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n/messages';
import buttons from './Button.module.css';
import styles from './ConfirmDialog.module.css';

interface ConfirmDialogProps {
  readonly question: string;
  /** What it means. */
  readonly consequence: string;
  /** What the button does that does it. */
  readonly action: string;
  /** False when nothing is lost by it. */
  readonly isDestructive?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/**
 * Asks before something that no Undo takes back. Mounted while it asks; the keyboard starts on Cancel and is back
 * where it was afterwards.
 */
export function ConfirmDialog({ question, consequence, action, ...props }: ConfirmDialogProps) {
  const { isDestructive = true, onConfirm, onCancel } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    cancel.current?.focus();
    return () => {
      dialog.current?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // The screen below has keys of its own, and Escape would close it too, or the whole popup.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      role="alertdialog"
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-consequence`}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        // Closed by other means than the key, such as a back gesture.
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={`${id}-question`}>{question}</h2>
      <p id={`${id}-consequence`}>{consequence}</p>
      <div class={styles.buttons}>
        <button ref={cancel} type="button" class={buttons.quiet} onClick={onCancel}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class={isDestructive ? `${buttons.primary} ${buttons.destructive}` : buttons.primary}
          onClick={onConfirm}
        >
          {action}
        </button>
      </div>
    </dialog>
  );
}
