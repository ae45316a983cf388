import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * What has the keyboard may go with what it was about, such as a way out of trouble that is over; the keyboard is then in a
 * place that stays, never lost. Answers a listener for whatever takes the keyboard inside.
 */
export function useRefuge(refuge: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const holder = useRef<Element | null>(null);
  useEffect(() => {
    if (holder.current === null || holder.current.isConnected) return;
    holder.current = null;
    if (document.activeElement === document.body) refuge.current?.focus({ preventScroll: true });
  });
  return ({ target }) => {
    holder.current = target instanceof Element ? target : null;
  };
}
