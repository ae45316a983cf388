import { useLayoutEffect, useRef } from 'preact/hooks';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { keyOf, useDuplicates } from '@/components/hooks/useDuplicates';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { plural, t } from '@/lib/i18n/messages';
import { DuplicateRow } from './DuplicateRow';
import styles from './DuplicatesView.module.css';

interface DuplicatesViewProps {
  /** Followed the link to a page. */
  readonly onOpen: (bookmark: Bookmark) => void;
  /** Hears what became of a pair. */
  readonly announcer: Pick<Announcer, 'announce' | 'fail'>;
}

/** Pairs of bookmarks that may be one page, side by side. Nothing is merged but by the person who looks at them. */
export function DuplicatesView({ onOpen, announcer }: DuplicatesViewProps) {
  const { pairs, hasMore, error, merge, keepApart } = useDuplicates(announcer);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // A pair that went took the keyboard with it: it goes on at the one in its place.
  const next = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (next.current === null || document.activeElement !== document.body) return;
    const rows = list.current?.children;
    const row = rows?.[Math.min(next.current, rows.length - 1)];
    (row?.querySelector('button') ?? heading.current)?.focus();
    next.current = null;
  }, [pairs]);
  const answer = (place: number, answering: Promise<boolean>) => {
    next.current = place;
    void answering.then((isDone) => {
      if (!isDone) next.current = null;
    });
  };
  return (
    <section class={styles.view} aria-label={t('duplicates')} aria-busy={pairs === null}>
      <h2 ref={heading} class={styles.heading} tabIndex={-1}>
        {t('duplicates')}
      </h2>
      <p class={styles.quiet} role="status">
        {pairs === null ? error === null && t('duplicatesLooking') : foundSentence(pairs.length, hasMore)}
      </p>
      <ErrorNotice error={error} />
      <ul ref={list} aria-label={t('duplicates')}>
        {pairs?.map((pair, place) => (
          <DuplicateRow
            key={keyOf(pair)}
            pair={pair}
            onOpen={onOpen}
            onMerge={(kept) => answer(place, merge(pair, kept))}
            onKeepApart={() => answer(place, keepApart(pair))}
          />
        ))}
      </ul>
    </section>
  );
}

function foundSentence(count: number, hasMore: boolean): string {
  if (count === 0) return t('duplicatesNone');
  return hasMore ? t('duplicatesMore', { count }) : plural('duplicatesFound', count);
}
