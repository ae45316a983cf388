import { useMemo } from 'preact/hooks';
import type { Bookmark, Revision } from '@/lib/bookmarks/bookmark';
import { diffReadings, successorOf } from '@/lib/bookmarks/revision-diff';
import type { DiffPart } from '@/lib/bookmarks/word-diff';
import { t } from '@/lib/i18n/messages';
import styles from './RevisionChanges.module.css';

interface RevisionChangesProps {
  readonly bookmark: Bookmark;
  readonly revision: Revision;
}

/** What changed when one reading of a page replaced another: headline, deck and takes, word by word. */
export function RevisionChanges({ bookmark, revision }: RevisionChangesProps) {
  const { title, description, takes } = useMemo(
    () => diffReadings(revision, successorOf(bookmark, revision), (verdict) => t(`verdict_${verdict}`)),
    [bookmark, revision],
  );
  return (
    <dl class={styles.changes}>
      {title && <Change name={t('field_title')} parts={title} />}
      {description && <Change name={t('field_description')} parts={description} />}
      {takes.map(({ take, heading, text }, index) => (
        // Takes have no names of their own: the place is the key.
        <Change
          key={index}
          name={take.speaker ?? take.lens ?? t('take_unnamed')}
          heading={heading}
          parts={text}
        />
      ))}
      {!title && !description && takes.length === 0 && <dd>{t('diff_none')}</dd>}
    </dl>
  );
}

interface ChangeProps {
  readonly name: string;
  readonly heading?: readonly DiffPart[] | null;
  readonly parts: readonly DiffPart[];
}

function Change({ name, heading = null, parts }: ChangeProps) {
  return (
    <>
      <dt dir="auto">{heading ? <Words parts={heading} /> : name}</dt>
      <dd dir="auto">
        <Words parts={parts} />
      </dd>
    </>
  );
}

/** Struck out and underlined for the eyes; said in words for those who listen, whose software rarely says `ins`. */
function Words({ parts }: { readonly parts: readonly DiffPart[] }) {
  return parts.map(({ change, text }, index) => {
    if (change === 'kept') return text;
    const Mark = change === 'added' ? 'ins' : 'del';
    return (
      // Nothing moves within a comparison: the place is the key.
      <Mark key={index}>
        <span class="visually-hidden"> {change === 'added' ? t('diff_added') : t('diff_removed')} </span>
        {text}
      </Mark>
    );
  });
}
