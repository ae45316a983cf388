import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { useSelectedPassage } from '@/components/hooks/useSelectedPassage';
import { t } from '@/lib/i18n/messages';
import type { Passage } from '@/lib/reader/paragraphs';
import styles from './HighlightButton.module.css';

/** Room the button needs at the right edge, px. */
const widthPx = 120;

interface HighlightButtonProps {
  /** The box whose paragraphs can be highlighted, and in which the button stands. */
  readonly box: RefObject<HTMLElement | null>;
  readonly onHighlight: (passage: Passage) => void;
}

/** "Highlight", below what is selected; the key h does the same. */
export function HighlightButton({ box, onHighlight }: HighlightButtonProps) {
  const selected = useSelectedPassage(box);
  const highlight = () => {
    if (selected === null) return;
    onHighlight(selected.passage);
    document.getSelection()?.removeAllRanges();
  };
  const onKey = useRef<(event: KeyboardEvent) => void>(() => undefined);
  onKey.current = (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key !== 'h' || ctrlKey || metaKey || altKey || selected === null) return;
    event.preventDefault();
    highlight();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  if (selected === null) return null;
  const rightmost = (box.current?.clientWidth ?? 0) - widthPx;
  return (
    <button
      type="button"
      class={`${buttons.primary} ${styles.button}`}
      aria-keyshortcuts="h"
      style={{
        left: `${Math.max(0, Math.min(selected.end.x, rightmost))}px`,
        top: `${selected.end.y + 6}px`,
      }}
      // Pressing it must not take away what is selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={highlight}
    >
      {t('highlight')} <span aria-hidden="true">h</span>
    </button>
  );
}
