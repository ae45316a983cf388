import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NoteField } from '@/components/bookmarks/NoteField';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { useHighlightNote } from '@/components/hooks/useHighlightNote';
import { useHighlights } from '@/components/hooks/useHighlights';
import { cutText } from '@/lib/base/text';
import type { BookmarkId, Highlight } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import styles from './HighlightCard.module.css';

/** So much of a quote tells it from its neighbours in the name of a button. */
const nameLength = 40;

interface HighlightCardProps {
  readonly id: BookmarkId;
  readonly highlight: Highlight;
  readonly announcer: Pick<Announcer, 'announce' | 'fail'>;
  /** True where it was opened to write: the cursor goes into the note. */
  readonly isOpen?: boolean;
  /** False where the quote stands right above. */
  readonly hasQuote?: boolean;
  /** True when the kept text does not hold the quote. */
  readonly isLost?: boolean;
  readonly onRemoved?: () => void;
}

/** One highlight: its quote, the note on it, and a way to take it off. */
export function HighlightCard({
  id,
  highlight,
  announcer,
  isOpen = false,
  hasQuote = true,
  isLost = false,
  onRemoved,
}: HighlightCardProps) {
  const { note, write, take } = useHighlightNote(id, highlight, announcer.fail);
  const { remove } = useHighlights({ id }, announcer);
  const [isWriting, setIsWriting] = useState(isOpen);
  const card = useRef<HTMLDivElement>(null);
  // Before the next key: what is typed right after opening belongs into the note.
  useLayoutEffect(() => {
    if (isWriting) card.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [isWriting]);
  const { quote } = highlight;
  const name = quote.length > nameLength ? `${cutText(quote, nameLength)}…` : quote;
  const onRemove = async () => {
    const taken = take();
    if (await remove(taken)) onRemoved?.();
    else if (taken.note !== highlight.note) write(taken.note);
  };
  return (
    <div ref={card} class={styles.card}>
      {hasQuote && (
        <blockquote class={styles.quote} dir="auto">
          {quote}
        </blockquote>
      )}
      {isLost && <p class={styles.lost}>{t('highlightLost')}</p>}
      {isWriting && <NoteField note={note} onInput={write} label={t('highlightNote', { quote: name })} />}
      {!isWriting && note !== '' && (
        <p class={styles.note} dir="auto">
          {note}
        </p>
      )}
      <p class={styles.actions}>
        {!isWriting && (
          <button
            type="button"
            aria-label={t(note === '' ? 'addHighlightNote' : 'editHighlightNote', { quote: name })}
            onClick={() => setIsWriting(true)}
          >
            {t(note === '' ? 'addNote' : 'editNote')}
          </button>
        )}
        <button
          type="button"
          aria-label={t('removeHighlight', { quote: name })}
          onClick={() => void onRemove()}
        >
          {t('remove')}
        </button>
      </p>
    </div>
  );
}
