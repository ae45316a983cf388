import { useEffect, useRef } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { PageLink } from '@/components/common/PageLink';
import { WrongDetails } from '@/components/corrections/WrongDetails';
import { HighlightList } from '@/components/highlights/HighlightList';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { useWords } from '@/components/hooks/useWords';
import { PanelView } from '@/components/panel/PanelView';
import { StoryLinks } from '@/components/stories/StoryLinks';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { hostOf } from '@/lib/bookmarks/source';
import { formatDate, formatDay } from '@/lib/i18n/format';
import { t } from '@/lib/i18n/messages';
import styles from './BookmarkDetails.module.css';
import { Facts } from './Facts';
import { NoteField } from './NoteField';
import { Provenance } from './Provenance';
import { Revisions } from './Revisions';
import { TagField } from './TagField';
import { UserMarks } from './UserMarks';

interface BookmarkDetailsProps {
  readonly bookmark: Bookmark;
  /** False: the keyboard stays where it is. */
  readonly takesFocus?: boolean;
  readonly onBack: () => void;
  readonly onOpen: (bookmark: Bookmark) => void;
  /** Shows another bookmark in full in this one's place; absent where that cannot be. */
  readonly onShow?: (bookmark: Bookmark) => void;
  /** Opens its text in the reader; absent where there is none. */
  readonly onRead?: (bookmark: Bookmark) => void;
  readonly onRemove: (bookmark: Bookmark) => void;
  /** Reads the page again; absent where the bookmark is not the page at hand. */
  readonly onSaveAgain: (() => void) | undefined;
  /** Hears what happened to what is written here. */
  readonly announcer: Announcer;
}

/** One bookmark in full: what the page said, what the user wrote, and what was said before it changed. */
export function BookmarkDetails({
  bookmark,
  takesFocus = true,
  onBack,
  onOpen,
  onShow,
  onRead,
  onRemove,
  onSaveAgain,
  announcer,
}: BookmarkDetailsProps) {
  const words = useWords(null, bookmark, announcer.fail);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) back.current?.focus();
  }, []);
  const { title, url, description, authors, originalUrl, savedAt, modifiedAt, takes } = bookmark;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  return (
    <section class={styles.details} aria-label={title} tabIndex={-1} onKeyDown={onKeyDown}>
      <button ref={back} type="button" class={styles.back} onClick={onBack}>
        <span aria-hidden="true">‹</span> {t('back')}
      </button>
      <p>
        <Facts page={bookmark} />
      </p>
      <h1 class={styles.title} dir="auto">
        <PageLink url={url} onOpen={() => onOpen(bookmark)}>
          {title}
        </PageLink>
      </h1>
      {description !== null && (
        <p class={styles.deck} dir="auto">
          {description}
        </p>
      )}
      {bookmark.awaitsDetails && <p class={styles.quiet}>{t('awaitsDetailsHint')}</p>}
      {authors.length > 0 && <p class={styles.quiet}>{t('byAuthors', { authors: authors.join(', ') })}</p>}
      {originalUrl !== null && (
        <p class={styles.quiet}>
          {t('originalSource')}{' '}
          <PageLink class={styles.link} url={originalUrl}>
            {bookmark.sourceName ?? hostOf(originalUrl)}
          </PageLink>
        </p>
      )}
      <div class={styles.actions}>
        {onRead && (
          <button type="button" class={buttons.primary} onClick={() => onRead(bookmark)}>
            {t('read')}
          </button>
        )}
        <UserMarks bookmark={bookmark} announcer={announcer} />
      </div>
      <PanelView takes={takes} />
      <StoryLinks bookmark={bookmark} onOpen={onOpen} {...(onShow && { onShow })} />
      <TagField tags={words.tags} halfTag={words.halfTag} onWrite={words.write} />
      <NoteField note={words.note} onInput={(note) => words.write({ note })} />
      <HighlightList bookmark={bookmark} announcer={announcer} />
      <Revisions bookmark={bookmark} />
      <Provenance bookmark={bookmark} />
      <p class={styles.quiet}>
        {t('savedOn', { day: formatDay(savedAt) })}
        {modifiedAt !== null && ` · ${t('modifiedOn', { day: formatDate(modifiedAt) })}`}
      </p>
      <WrongDetails bookmark={bookmark} announcer={announcer} />
      <div class={styles.actions}>
        {onSaveAgain && (
          <button type="button" class={buttons.quiet} onClick={onSaveAgain}>
            {t('saveAgain')}
          </button>
        )}
        <button type="button" class={buttons.quiet} onClick={() => onRemove(bookmark)}>
          {t('remove')}
        </button>
      </div>
    </section>
  );
}
