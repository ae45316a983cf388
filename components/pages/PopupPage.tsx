import { useEffect, useState } from 'preact/hooks';
import { BookmarkList } from '@/components/bookmarks/BookmarkList';
import { ListState } from '@/components/bookmarks/ListState';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { SearchField } from '@/components/common/SearchField';
import { StatusLine } from '@/components/common/StatusLine';
import { useAnnouncer } from '@/components/hooks/useAnnouncer';
import { useBookmark } from '@/components/hooks/useBookmark';
import { useBookmarkActions } from '@/components/hooks/useBookmarkActions';
import { useBookmarks } from '@/components/hooks/useBookmarks';
import { useCount } from '@/components/hooks/useCount';
import { useLoaded } from '@/components/hooks/useLoaded';
import { usePageAtHand } from '@/components/hooks/usePageAtHand';
import { usePaintMark } from '@/components/hooks/usePaintMark';
import { useReturn } from '@/components/hooks/useReturn';
import { useSaveTabs } from '@/components/hooks/useSaveTabs';
import { useSettled } from '@/components/hooks/useSettled';
import { useToolbarMark } from '@/components/hooks/useToolbarMark';
import { ThisPage } from '@/components/popup/ThisPage';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { plural, t } from '@/lib/i18n/messages';
import type { SidePlace } from '@/lib/platform/side-place';
import styles from './PopupPage.module.css';

interface PopupPageProps {
  readonly onSettings: () => void;
  /** Opens the whole library at a query. */
  readonly onLibrary: (query: string) => void;
  /** Opens a bookmark's text in the reader. */
  readonly onRead: (id: BookmarkId) => void;
  /** Where the library can stand beside a page; null while that is not known and where the browser has no such place. */
  readonly sidePlace: SidePlace | null;
}

/** Typing pauses shorter than this are not answered. */
const searchPauseMs = 120;

const loadMarked = () => import('@/components/library/Marked').then((loaded) => loaded.Marked);

const loadSkippedTabs = () => import('@/components/popup/SkippedTabs').then((loaded) => loaded.SkippedTabs);

const loadSyncLine = () => import('@/components/popup/SyncLine').then((loaded) => loaded.SyncLine);

const loadDetails = () =>
  import('@/components/bookmarks/BookmarkDetails').then((loaded) => loaded.BookmarkDetails);

/** The popup: the page at hand on top, the library below; one bookmark in full in place of both. */
export function PopupPage({ onSettings, onLibrary, onRead, sidePlace }: PopupPageProps) {
  const announcer = useAnnouncer();
  const { announce, fail } = announcer;
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<Bookmark | null>(null);
  const atHand = usePageAtHand();
  const list = useBookmarks(useSettled(query, searchPauseMs));
  usePaintMark('list-painted', list.status === 'ready');
  const Marked = useLoaded(list.words.length > 0, loadMarked, fail);
  const count = useCount(list.status === 'ready');
  const actions = useBookmarkActions(announcer);
  const details = useBookmark(opened);
  const BookmarkDetails = useLoaded(details !== null, loadDetails, fail);
  const isAway = details !== null && BookmarkDetails !== null;
  const leave = useReturn(isAway);
  useToolbarMark(announcer);
  const tabs = useSaveTabs(announcer);
  const SkippedTabs = useLoaded(tabs.report !== null, loadSkippedTabs, fail);
  const SyncLine = useLoaded(list.status === 'ready', loadSyncLine, fail);
  useEffect(() => {
    if (list.query === '' || list.error) return;
    const sentence =
      list.total === 0 ? t('noMatches', { query: list.query }) : plural('hits', list.total ?? 0);
    announce({ sentence, isShownElsewhere: true });
  }, [list.query, list.error, list.total, announce]);

  const openDetails = (bookmark: Bookmark) => {
    leave();
    setOpened(bookmark);
  };
  const close = () => setOpened(null);
  const saveAgain = async () => {
    const saved = await atHand.save({ tags: [], note: '' });
    if (saved?.ok) announce({ sentence: t('status_refreshed', { title: saved.value.title }) });
    else if (saved) fail(saved.error);
  };
  const { page } = atHand;
  const isAtHand =
    details !== null &&
    (page.status === 'read' || page.status === 'reading') &&
    page.known?.id === details.id;
  return (
    <main class={styles.popup}>
      {details && BookmarkDetails && (
        <BookmarkDetails
          key={details.id}
          bookmark={details}
          onBack={close}
          onOpen={actions.open}
          onShow={openDetails}
          onRead={(bookmark) => {
            actions.open(bookmark);
            onRead(bookmark.id);
          }}
          onRemove={(bookmark) => void actions.remove(bookmark).then((isRemoved) => isRemoved && close())}
          onSaveAgain={isAtHand ? () => void saveAgain() : undefined}
          announcer={announcer}
        />
      )}
      <div class={styles.home} hidden={isAway}>
        {/* Results need the room; the page is back as soon as the query goes. */}
        <div hidden={query !== ''}>
          <ThisPage
            {...atHand}
            onSaved={({ title }) =>
              announce({ sentence: t('status_saved', { title }), isShownElsewhere: true })
            }
            announcer={announcer}
            onDetails={openDetails}
          />
        </div>
        <div class={styles.find}>
          <SearchField query={query} onInput={setQuery} count={count} />
        </div>
        <ErrorNotice error={list.error} />
        <BookmarkList
          bookmarks={list.bookmarks}
          words={list.words}
          Marked={Marked}
          hasMore={list.hasMore}
          onMore={list.showMore}
          onOpen={actions.open}
          onDetails={openDetails}
        />
        <ListState
          status={list.status}
          isEmpty={list.bookmarks.length === 0 && list.error === null}
          query={list.query}
        />
      </div>
      <div class={styles.dock}>
        <ErrorNotice key={announcer.failure?.count ?? 0} error={announcer.failure?.reason ?? null} />
        <StatusLine announcer={announcer} />
        {SkippedTabs && <SkippedTabs report={tabs.report} onDismiss={tabs.dismiss} />}
        {SyncLine && <SyncLine onSettings={onSettings} />}
        <footer class={styles.footer}>
          <button type="button" onClick={() => onLibrary(query)}>
            {t('library')}
          </button>
          {sidePlace && (
            <button type="button" onClick={() => void sidePlace.open()}>
              {t(sidePlace.type)}
            </button>
          )}
          <button type="button" aria-busy={tabs.isBusy} onClick={() => void tabs.saveTabs()}>
            {t('saveTabs')}
          </button>
          <button type="button" class={styles.settings} onClick={onSettings}>
            {t('settings')}
          </button>
        </footer>
      </div>
    </main>
  );
}
