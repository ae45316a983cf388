import { useMemo } from 'preact/hooks';
import { Glyph } from '@/components/panel/Glyph';
import { Tally } from '@/components/panel/Tally';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { Take } from '@/lib/extract/extraction';
import { t } from '@/lib/i18n/messages';
import { excerptOf } from '@/lib/library/excerpt';
import { summarizeTake } from '@/lib/panel/summarize';
import { tallyVerdicts } from '@/lib/panel/tally';
import styles from './LibraryRow.module.css';
import { Marked } from './Marked';

/** How many voices are drawn before it becomes a crowd. */
const maxGlyphs = 4;

interface RowSummaryProps {
  readonly bookmark: Bookmark;
  readonly words: readonly string[];
}

/** A row's last line: the passage that was looked for, else the panel in a line, else the deck. */
export function RowSummary({ bookmark, words }: RowSummaryProps) {
  const { takes, description } = bookmark;
  const excerpt = useMemo(() => excerptOf(bookmark, words), [bookmark, words]);
  if (excerpt) {
    return (
      <p class={styles.summary} dir="auto">
        {excerpt.speaker !== null && <b>{excerpt.speaker}: </b>}
        <Marked text={excerpt.text} words={words} />
      </p>
    );
  }
  if (takes[0]) return <PanelLine takes={takes} first={takes[0]} />;
  return (
    <p class={styles.summary} dir="auto">
      {description}
    </p>
  );
}

function PanelLine({ takes, first }: { readonly takes: readonly Take[]; readonly first: Take }) {
  return (
    <p class={styles.summary} dir="auto">
      <span class={styles.voices}>
        {takes.slice(0, maxGlyphs).map((take, index) => (
          // A panel is replaced as a whole: the place is the key.
          <Glyph key={index} name={take.speaker ?? take.lens ?? '?'} isSmall />
        ))}
      </span>
      {tallyVerdicts(takes) !== null && (
        <>
          <Tally takes={takes} />
          {' · '}
        </>
      )}
      <b>{first.speaker ?? first.lens ?? t('take_unnamed')}</b> {summarizeTake(first)}
    </p>
  );
}
