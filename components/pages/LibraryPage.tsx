import { useId, useRef, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { Loaded } from '@/components/common/Loaded';
import { StatusLine } from '@/components/common/StatusLine';
import { useAnnouncer } from '@/components/hooks/useAnnouncer';
import { useBookmarkActions } from '@/components/hooks/useBookmarkActions';
import { useCount } from '@/components/hooks/useCount';
import { useExport } from '@/components/hooks/useExport';
import { type Navigation, useRoute } from '@/components/hooks/useRoute';
import { BookmarksView } from '@/components/library/BookmarksView';
import { DuplicatesView } from '@/components/library/DuplicatesView';
import { ExportProgress } from '@/components/library/ExportProgress';
import { HelpDialog } from '@/components/library/HelpDialog';
import { LibraryHead } from '@/components/library/LibraryHead';
import { TagsView } from '@/components/library/TagsView';
import { OverviewView } from '@/components/overview/OverviewView';
import { t } from '@/lib/i18n/messages';
import { filterOf } from '@/lib/library/filters';
import styles from './LibraryPage.module.css';

const loadReader = async () => (await import('@/components/reader/ReaderPage')).ReaderPage;

/** The library at the place its address names: one of its views, or the text of a bookmark in place of them. */
export function LibraryPage() {
  const navigation = useRoute();
  const { id, view } = navigation.route;
  if (view !== 'read' || id === null) return <LibraryViews navigation={navigation} />;
  const onBack = () => navigation.close({ view: 'list' });
  return <Loaded key={id} load={loadReader} props={{ id, onBack }} />;
}

/** The library by one of its views; what just happened stays in sight below whichever it is. */
function LibraryViews({ navigation }: { readonly navigation: Navigation }) {
  const announcer = useAnnouncer();
  const actions = useBookmarkActions(announcer);
  const { route, go, drift } = navigation;
  const exporting = useExport(announcer);
  const [isCounting, setIsCounting] = useState(false);
  const total = useCount(isCounting);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [areFiltersOpen, setAreFiltersOpen] = useState(false);
  const filtersId = useId();
  const enterList = useRef<(() => void) | null>(null);
  const isList = route.view === 'list' || route.view === 'trash';

  const type = (query: string) => {
    // Where results could not be seen, typing leads to where they can.
    if (isList) drift({ query, id: null });
    else go({ view: 'list', query });
  };
  return (
    <main class={`${styles.library} ${route.id === null ? '' : styles.withDetails}`}>
      <h1 class="visually-hidden">{t('library')}</h1>
      <LibraryHead
        view={route.view}
        query={isList ? route.query : ''}
        onInput={type}
        count={total}
        onDown={() => enterList.current?.()}
        onHelp={() => setIsHelpOpen(true)}
        filters={
          isList
            ? { id: filtersId, isOpen: areFiltersOpen, toggle: () => setAreFiltersOpen(!areFiltersOpen) }
            : null
        }
      />
      {isList ? (
        <BookmarksView
          navigation={navigation}
          announcer={announcer}
          onListed={() => setIsCounting(true)}
          enterList={enterList}
          filtersId={filtersId}
          areFiltersOpen={areFiltersOpen}
          onExport={(ids, format) => void exporting.start(ids, format)}
          onHelp={() => setIsHelpOpen(true)}
        />
      ) : (
        <div class={styles.single}>
          {route.view === 'tags' && (
            <TagsView
              onShow={(tag) => go({ view: 'list', query: filterOf('tag', tag) })}
              announcer={announcer}
            />
          )}
          {route.view === 'overview' && <OverviewView />}
          {route.view === 'duplicates' && <DuplicatesView onOpen={actions.open} announcer={announcer} />}
        </div>
      )}
      <div class={styles.dock}>
        <ErrorNotice key={announcer.failure?.count ?? 0} error={announcer.failure?.reason ?? null} />
        <ExportProgress exporting={exporting} />
        <StatusLine announcer={announcer} />
      </div>
      {isHelpOpen && <HelpDialog onClose={() => setIsHelpOpen(false)} />}
    </main>
  );
}
