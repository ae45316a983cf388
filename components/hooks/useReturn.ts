import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Remembers where a person was when something else takes the whole screen, and brings them back: the same place in
 * the list, the same button under the keyboard. Call the answer just before leaving.
 */
export function useReturn(isAway: boolean): () => void {
  const left = useRef<{ readonly focused: Element | null; readonly scrollTop: number } | null>(null);
  useLayoutEffect(() => {
    if (isAway) window.scrollTo(0, 0);
    else if (left.current) {
      const { focused, scrollTop } = left.current;
      left.current = null;
      window.scrollTo(0, scrollTop);
      const goal = focused?.isConnected ? focused : document.querySelector('input[type="search"]');
      if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
    }
  }, [isAway]);
  return () => {
    left.current = { focused: document.activeElement, scrollTop: window.scrollY };
  };
}
