import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { HighlightCard } from '@/components/highlights/HighlightCard';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import type { BookmarkId, Highlight } from '@/lib/bookmarks/bookmark';
import type { Paragraph, Passage } from '@/lib/reader/paragraphs';
import { segmentsOf } from '@/lib/reader/segments';
import styles from './ReaderText.module.css';

interface ReaderTextProps {
  readonly id: BookmarkId;
  readonly paragraphs: readonly Paragraph[];
  readonly highlights: readonly Highlight[];
  /** Where each of the highlights stands; null where the text does not hold it. */
  readonly passages: readonly (Passage | null)[];
  /** The quote of the highlight that is open. */
  readonly opened: string | null;
  readonly onRemoved: () => void;
  readonly announcer: Pick<Announcer, 'announce' | 'fail'>;
}

/** The kept text, its highlights marked. A mark opens its note right below the paragraph it ends in. */
export function ReaderText({
  id,
  paragraphs,
  highlights,
  passages,
  opened,
  onRemoved,
  announcer,
}: ReaderTextProps) {
  const segments = useMemo(() => segmentsOf(paragraphs, passages), [paragraphs, passages]);
  const open = highlights.findIndex(({ quote }) => quote === opened);
  const openHighlight = highlights[open];
  const openEnd = passages[open]?.end ?? 0;
  return paragraphs.map(({ text, start }, index) => (
    <Fragment key={start}>
      <p class={styles.paragraph} data-start={start} dir="auto">
        {segments[index]?.map(({ text: part, marks, owner, isFirst }, place) => {
          const highlight = owner === null ? undefined : highlights[owner];
          if (!highlight) return part;
          return (
            <MarkedText
              // Where it stands in its paragraph is all that tells one stretch from another.
              key={place}
              text={part}
              highlight={highlight}
              isDeep={marks.length > 1}
              isFirst={isFirst}
              isOpen={owner === open}
            />
          );
        })}
      </p>
      {openHighlight && openEnd > start && openEnd <= start + text.length && (
        <div class={styles.card}>
          <HighlightCard
            key={openHighlight.quote}
            id={id}
            highlight={openHighlight}
            announcer={announcer}
            isOpen
            hasQuote={false}
            onRemoved={onRemoved}
          />
        </div>
      )}
    </Fragment>
  ));
}

interface MarkedTextProps {
  readonly text: string;
  readonly highlight: Highlight;
  readonly isDeep: boolean;
  /** The keyboard stops at the first stretch of a highlight; the pointer may press any. */
  readonly isFirst: boolean;
  readonly isOpen: boolean;
}

/** A stretch of a highlight. Whoever holds the text hears what is pressed in it and asks `pressedQuote` which it was. */
function MarkedText({ text, highlight: { quote, note }, isDeep, isFirst, isOpen }: MarkedTextProps) {
  const depth = isDeep ? styles.deep : '';
  if (!isFirst) {
    return (
      <mark class={`${styles.mark} ${depth}`} data-quote={quote}>
        {text}
      </mark>
    );
  }
  return (
    <mark class={`${styles.mark} ${depth} ${note === '' ? '' : styles.noted}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button element would not break across lines */}
      <span role="button" tabIndex={0} aria-expanded={isOpen} data-quote={quote}>
        {text}
      </span>
    </mark>
  );
}

/** The quote of the highlight that was pressed, by pointer or key; null when it was something else. */
export function pressedQuote(event: MouseEvent | KeyboardEvent): string | null {
  if (!(event.target instanceof Element)) return null;
  if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return null;
  // Whoever selects words of a highlight does not mean to open it.
  if (event instanceof MouseEvent && document.getSelection()?.isCollapsed === false) return null;
  return event.target.closest<HTMLElement>('[data-quote]')?.dataset.quote ?? null;
}
