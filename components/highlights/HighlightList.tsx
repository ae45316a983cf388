import { useRef } from 'preact/hooks';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import type { Bookmark, Highlight } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import { HighlightCard } from './HighlightCard';
import styles from './HighlightList.module.css';

interface HighlightListProps {
  readonly bookmark: Bookmark;
  readonly announcer: Pick<Announcer, 'announce' | 'fail'>;
  /** Which of them the kept text does not hold; none where nobody has looked. */
  readonly lost?: ReadonlySet<Highlight>;
}

/** What the user marked on a page, with their notes. */
export function HighlightList({ bookmark, announcer, lost }: HighlightListProps) {
  const section = useRef<HTMLElement>(null);
  const { id, highlights } = bookmark;
  if (highlights.length === 0) return null;
  /** The button that was pressed goes, with the last highlight the whole list; the keyboard stays near. */
  const stayNear = () => {
    const list = section.current;
    const around = list?.parentElement?.closest<HTMLElement>('[tabindex="-1"]');
    (highlights.length > 1 ? list : around)?.focus({ preventScroll: true });
  };
  return (
    <section ref={section} class={styles.highlights} aria-label={t('highlights')} tabIndex={-1}>
      <h2 class={styles.heading}>{t('highlights')}</h2>
      {highlights.map((highlight) => (
        <HighlightCard
          key={highlight.quote}
          id={id}
          highlight={highlight}
          announcer={announcer}
          isLost={lost?.has(highlight) ?? false}
          onRemoved={stayNear}
        />
      ))}
    </section>
  );
}
