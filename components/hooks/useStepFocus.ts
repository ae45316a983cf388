import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Brings the keyboard along when a dialog goes on to its next step: to the first thing to fill in, else to the heading,
 * which is read aloud. Without it the keyboard would be lost with the button that was pressed.
 */
export function useStepFocus<Step extends HTMLElement>(step: unknown): RefObject<Step | null> {
  const shown = useRef<Step>(null);
  useLayoutEffect(() => {
    // A dialog that comes with its first step opens after this, and takes the keyboard to its heading.
    queueMicrotask(() => {
      const field = shown.current?.querySelector<HTMLElement>('input, textarea:not([readonly])');
      (field ?? shown.current?.closest('dialog')?.querySelector('h2'))?.focus();
    });
  }, [step]);
  return shown;
}
