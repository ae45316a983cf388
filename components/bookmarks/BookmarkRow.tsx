import { type ComponentType, Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { PageLink } from '@/components/common/PageLink';
import { PanelSummary } from '@/components/panel/PanelSummary';
import { PanelView } from '@/components/panel/PanelView';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { sourceOf } from '@/lib/bookmarks/source';
import { t } from '@/lib/i18n/messages';
import styles from './BookmarkRow.module.css';
import { Facts } from './Facts';
import { Thumbnail } from './Thumbnail';

/** A text with words marked in it. Loaded with the first search: most popups close without one. */
export type MarkedText = ComponentType<{ readonly text: string; readonly words: readonly string[] }>;

interface BookmarkRowProps {
  readonly bookmark: Bookmark;
  readonly thumbnail: string | undefined;
  /** What was looked for, and what marks it; null while that is on its way. */
  readonly words: readonly string[];
  readonly Marked: MarkedText | null;
  /** Followed its link to the page. */
  readonly onOpen: (bookmark: Bookmark) => void;
  readonly onDetails: (bookmark: Bookmark) => void;
}

/** One bookmark in the list. */
export function BookmarkRow({ bookmark, thumbnail, words, Marked, onOpen, onDetails }: BookmarkRowProps) {
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const panelId = useId();
  const mark = (text: string) => (Marked ? <Marked text={text} words={words} /> : text);
  const { title, url, tags, takes, status, awaitsDetails } = bookmark;
  return (
    <li class={styles.row}>
      <Thumbnail address={thumbnail} source={sourceOf(bookmark)} />
      <div>
        <div dir="auto">
          <PageLink class={styles.title} url={url} onOpen={() => onOpen(bookmark)}>
            {status === 'unread' && <span class={styles.unread} title={t('unread')} aria-hidden="true" />}
            {mark(title)}
          </PageLink>
        </div>
        <p class={styles.facts}>
          {/* The dot above is for the eyes; the link is to be called by the title alone. */}
          {status === 'unread' && <span class="visually-hidden">{t('unread')} · </span>}
          <Facts page={bookmark} isShort />
          {awaitsDetails && <em class={styles.awaits}> · {t('awaitsDetails')}</em>}
          {tags.map((tag) => (
            <Fragment key={tag}>
              {' '}
              <bdi class={styles.tag}>#{mark(tag)}</bdi>
            </Fragment>
          ))}
        </p>
        {takes.length > 0 && (
          <PanelSummary
            takes={takes}
            isOpen={isPanelOpen}
            panelId={panelId}
            onToggle={() => setIsPanelOpen(!isPanelOpen)}
          />
        )}
      </div>
      <button
        type="button"
        class={styles.details}
        aria-label={t('detailsOf', { title })}
        title={t('details')}
        onClick={() => onDetails(bookmark)}
      >
        <span aria-hidden="true">›</span>
      </button>
      <div id={panelId} class={styles.panel} hidden={!isPanelOpen}>
        {isPanelOpen && <PanelView takes={takes} hasTally={false} label={t('panelOf', { title })} />}
      </div>
    </li>
  );
}
