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

interface BookmarkRowProps {
  readonly bookmark: Bookmark;
  readonly thumbnail: string | undefined;
  /** Followed its link to the page. */
  readonly onOpen: (bookmark: Bookmark) => void;
  readonly onDetails: (bookmark: Bookmark) => void;
}

/** One bookmark in the list. */
export function BookmarkRow({ bookmark, thumbnail, onOpen, onDetails }: BookmarkRowProps) {
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const panelId = useId();
  const { title, url, tags, takes, status, awaitsDetails } = bookmark;
  return (
    <li class={styles.row}>
      <Thumbnail address={thumbnail} source={sourceOf(bookmark)} />
      <div class={styles.words}>
        <PageLink class={styles.title} url={url} onOpen={() => onOpen(bookmark)}>
          {status === 'unread' && (
            <span class={styles.unread} title={t('unread')}>
              <span class="visually-hidden">{t('unread')}: </span>
            </span>
          )}
          {title}
        </PageLink>
        <p class={styles.facts}>
          <Facts page={bookmark} isShort />
          {tags.map((tag) => ` #${tag}`).join('')}
          {awaitsDetails && <em class={styles.awaits}> · {t('awaitsDetails')}</em>}
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
        {isPanelOpen && <PanelView takes={takes} hasTally={false} />}
      </div>
    </li>
  );
}
