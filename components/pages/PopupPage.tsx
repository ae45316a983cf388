import { useCallback, useEffect, useState } from 'preact/hooks';
import { BookmarkDetails } from '@/components/bookmarks/BookmarkDetails';
import { BookmarkList } from '@/components/bookmarks/BookmarkList';
import { ListState } from '@/components/bookmarks/ListState';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { SearchField } from '@/components/common/SearchField';
import { StatusLine } from '@/components/common/StatusLine';
import { useServices } from '@/components/hooks/services';
import { useAnnouncer } from '@/components/hooks/useAnnouncer';
import { useBookmark } from '@/components/hooks/useBookmark';
import { useBookmarkActions } from '@/components/hooks/useBookmarkActions';
import { useBookmarks } from '@/components/hooks/useBookmarks';
import { useCount } from '@/components/hooks/useCount';
import { usePageAtHand } from '@/components/hooks/usePageAtHand';
import { usePaintMark } from '@/components/hooks/usePaintMark';
import { useSettled } from '@/components/hooks/useSettled';
import { ThisPage } from '@/components/popup/ThisPage';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import styles from './PopupPage.module.css';

/** Typing pauses shorter than this are not answered. */
const searchPauseMs = 120;

/** The popup: the page at hand on top, the library below; one bookmark in full in place of both. */
export function PopupPage({ onSettings }: { readonly onSettings: () => void }) {
  const { currentTab, takeToolbarMark } = useServices();
  const announcer = useAnnouncer();
  const { announce, fail } = announcer;
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<Bookmark | null>(null);
  const { page, save } = usePageAtHand();
  const list = useBookmarks(useSettled(query, searchPauseMs));
  usePaintMark('list-painted', list.status === 'ready');
  const count = useCount(list.status === 'ready');
  const actions = useBookmarkActions(announcer);
  const details = useBookmark(opened);
  const close = useCallback(() => setOpened(null), []);

  useEffect(() => {
    const readMark = async () => {
      const tab = await currentTab();
      const mark = tab && (await takeToolbarMark(tab.tabId));
      if (mark?.isSaved) announce({ sentence: mark.sentence });
      else if (mark) fail(mark.sentence);
    };
    void readMark();
  }, [currentTab, takeToolbarMark, announce, fail]);

  return (
    <main class={styles.popup}>
      {details ? (
        <BookmarkDetails
          key={details.id}
          bookmark={details}
          onBack={close}
          onOpen={actions.open}
          onToggleRead={(bookmark) => void actions.toggleRead(bookmark)}
          onRemove={(bookmark) => void actions.remove(bookmark).then((isRemoved) => isRemoved && close())}
          onFailure={fail}
        />
      ) : (
        <>
          <ThisPage
            page={page}
            save={save}
            onSaved={({ title }) =>
              announce({ sentence: t('status_saved', { title }), isShownElsewhere: true })
            }
            onFailure={fail}
            onDetails={setOpened}
          />
          <div class={styles.find}>
            <SearchField query={query} onInput={setQuery} count={count} />
          </div>
          <ErrorNotice error={list.error} />
          <BookmarkList
            bookmarks={list.bookmarks}
            hasMore={list.hasMore}
            onMore={list.showMore}
            onOpen={actions.open}
            onDetails={setOpened}
          />
          <ListState
            status={list.status}
            isEmpty={list.bookmarks.length === 0 && list.error === null}
            query={list.query}
          />
        </>
      )}
      <div class={styles.dock}>
        <ErrorNotice error={announcer.failure ?? announcer.error} />
        <StatusLine notice={announcer.notice} />
        <footer class={styles.footer}>
          <button type="button" onClick={onSettings}>
            {t('settings')}
          </button>
        </footer>
      </div>
    </main>
  );
}
