import { Facts } from '@/components/bookmarks/Facts';
import buttons from '@/components/common/Button.module.css';
import { PageLink } from '@/components/common/PageLink';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { formatDay } from '@/lib/i18n/format';
import { plural, t } from '@/lib/i18n/messages';
import type { DuplicatePair } from '@/lib/story/find-duplicates';
import styles from './DuplicatesView.module.css';

interface DuplicateRowProps {
  readonly pair: DuplicatePair;
  readonly onOpen: (bookmark: Bookmark) => void;
  readonly onMerge: (kept: 'first' | 'second') => void;
  readonly onKeepApart: () => void;
}

/** Two bookmarks with what each holds, and what may be done about them. */
export function DuplicateRow({ pair, onOpen, onMerge, onKeepApart }: DuplicateRowProps) {
  return (
    <li class={styles.pair}>
      <p class={styles.reason}>{t(`duplicate_${pair.reason}`)}</p>
      <div class={styles.sides}>
        {(['first', 'second'] as const).map((side) => (
          <Side
            key={side}
            bookmark={pair[side]}
            onOpen={() => onOpen(pair[side])}
            onKeep={() => onMerge(side)}
          />
        ))}
      </div>
      <button
        type="button"
        class={buttons.quiet}
        aria-label={t('keepApartOf', { first: pair.first.title, second: pair.second.title })}
        onClick={onKeepApart}
      >
        {t('keepApart')}
      </button>
    </li>
  );
}

interface SideProps {
  readonly bookmark: Bookmark;
  readonly onOpen: () => void;
  readonly onKeep: () => void;
}

function Side({ bookmark, onOpen, onKeep }: SideProps) {
  const { title, url, savedAt, note } = bookmark;
  return (
    <div class={styles.side}>
      <p class={styles.title} dir="auto">
        <PageLink url={url} onOpen={onOpen}>
          {title}
        </PageLink>
      </p>
      <p>
        <Facts page={bookmark} isShort />
      </p>
      <p class={styles.address} dir="ltr">
        {url}
      </p>
      <p class={styles.quiet}>
        {[t('savedOn', { day: formatDay(savedAt) }), ...holdings(bookmark)].join(' · ')}
      </p>
      {note !== '' && (
        <p class={styles.note} dir="auto">
          {note}
        </p>
      )}
      <button
        type="button"
        class={buttons.quiet}
        aria-label={t('mergeKeepingOf', { title, address: url })}
        onClick={onKeep}
      >
        {t('mergeKeeping')}
      </button>
    </div>
  );
}

/** What would be missed of it, in words. */
function holdings(bookmark: Bookmark): string[] {
  const { tags, takes, highlights, wordCount, starred, status, awaitsDetails } = bookmark;
  return [
    t(`state_${status}`),
    ...(starred ? [t('state_starred')] : []),
    ...(awaitsDetails ? [t('awaitsDetails')] : []),
    ...tags.map((tag) => `#${tag}`),
    ...(takes.length > 0 ? [plural('takes', takes.length)] : []),
    ...(highlights.length > 0 ? [plural('highlightsHeld', highlights.length)] : []),
    ...(wordCount > 0 ? [plural('wordsHeld', wordCount)] : []),
  ];
}
