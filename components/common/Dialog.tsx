import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly heading: string;
  /** Asked to close: Escape, or the browser's own way back. */
  readonly onClose: () => void;
  /** For a dialog to be read: the keyboard starts at its top, whatever button is the first. */
  readonly startsAtTop?: boolean;
  readonly children: ComponentChildren;
}

/** A window over the screen that takes the keyboard and gives it back. Shown as long as it is drawn. */
export function Dialog({ heading, onClose, startsAtTop = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    if (startsAtTop) shown?.querySelector('h2')?.focus();
    return () => {
      // As long as it is open nothing behind it takes the keyboard.
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // The screen below has keys of its own, and Escape would close it too.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={headingId} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </dialog>
  );
}
