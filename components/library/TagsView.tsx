import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { useLocalTags } from '@/components/hooks/useLocalTags';
import { useTagActions } from '@/components/hooks/useTagActions';
import { useTags } from '@/components/hooks/useTags';
import { t } from '@/lib/i18n/messages';
import { fold } from '@/lib/search/fold';
import { TagRow } from './TagRow';
import styles from './TagsView.module.css';

interface TagsViewProps {
  /** To the bookmarks that have this tag. */
  readonly onShow: (tag: string) => void;
  /** Hears what happened to a tag. */
  readonly announcer: Pick<Announcer, 'announce' | 'fail'>;
}

/** Rows drawn before somebody asks for all. */
const maxRows = 200;

/** Every tag with its number of bookmarks: to be shown, renamed, merged with another, deleted. */
export function TagsView({ onShow, announcer }: TagsViewProps) {
  const { tags, error } = useTags();
  const { rename } = useTagActions(announcer);
  const { isLocal, keepLocal } = useLocalTags(announcer);
  const [wanted, setWanted] = useState('');
  const [isWhole, setIsWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const filterId = useId();
  // A row that went may have had the keyboard: it goes on at this tag.
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current === null || document.activeElement !== document.body) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li') ?? [])];
    rows
      .find((row) => row.dataset.tag === next.current)
      ?.querySelector('button')
      ?.focus();
  });
  if (tags === null) return error ? <ErrorNotice error={error} /> : null;

  const found = tags.filter(({ tag }) => fold(tag).includes(fold(wanted.trim())));
  const shown = isWhole ? found : found.slice(0, maxRows);
  const onRename = (from: string, to: string | null) => {
    const place = shown.findIndex(({ tag }) => tag === from);
    next.current = to ?? (shown[place + 1] ?? shown[place - 1])?.tag ?? null;
    return rename(from, to);
  };
  return (
    <section class={styles.view} aria-label={t('tags')}>
      <ErrorNotice error={error} />
      {tags.length === 0 ? (
        <p class={styles.empty}>{t('noTags')}</p>
      ) : (
        <div class={styles.filter}>
          <label for={filterId}>{t('findTags')}</label>
          <input
            id={filterId}
            type="search"
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        </div>
      )}
      {tags.length > 0 && (
        <p id={`${filterId}-local`} class={styles.why}>
          {t('localTagWhy')}
        </p>
      )}
      {tags.length > 0 && found.length === 0 && <p class={styles.empty}>{t('noTagMatches', { wanted })}</p>}
      <ul ref={list} aria-label={t('tags')}>
        {shown.map(({ tag, count }) => (
          <TagRow
            key={tag}
            tag={tag}
            count={count}
            others={tags}
            onShow={() => onShow(tag)}
            onRename={(to) => onRename(tag, to)}
            isLocal={isLocal(tag)}
            onKeepLocal={(local) => void keepLocal(tag, local)}
            explainedBy={`${filterId}-local`}
          />
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" class={buttons.quiet} onClick={() => setIsWhole(true)}>
          {t('showMore')}
        </button>
      )}
    </section>
  );
}
