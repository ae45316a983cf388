import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { useLibraryActions } from '@/components/hooks/useLibraryActions';
import { useLibraryCommands } from '@/components/hooks/useLibraryCommands';
import { useLibraryList } from '@/components/hooks/useLibraryList';
import { usePaintMark } from '@/components/hooks/usePaintMark';
import type { Navigation } from '@/components/hooks/useRoute';
import { useSavedSearches } from '@/components/hooks/useSavedSearches';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import type { KeptSearch } from '@/lib/bookmarks/saved-search';
import { t } from '@/lib/i18n/messages';
import { hasFilter, toggleFilter } from '@/lib/library/filters';
import type { ExportFormatName } from '@/lib/transfer/formats';
import styles from './BookmarksView.module.css';
import { DetailPane } from './DetailPane';
import { EmptyList } from './EmptyList';
import { ExportDialog } from './ExportDialog';
import { FacetList } from './FacetList';
import { facetsOf } from './facets';
import { LibraryList } from './LibraryList';
import { LibraryToolbar } from './LibraryToolbar';
import { SavedSearches } from './SavedSearches';
import { SearchDialog } from './SearchDialog';
import { SelectionBar } from './SelectionBar';
import { TagDialog } from './TagDialog';

interface BookmarksViewProps {
  readonly navigation: Navigation;
  readonly announcer: Announcer;
  /** The first rows are there. */
  readonly onListed: () => void;
  /** Is given the way from the search field into the list. */
  readonly enterList: { current: (() => void) | null };
  readonly filtersId: string;
  readonly areFiltersOpen: boolean;
  readonly onExport: (ids: readonly BookmarkId[], format: ExportFormatName) => void;
  readonly onHelp: () => void;
}

/** Filters, the list, and the bookmark that is open; one after the other where there is no room. */
export function BookmarksView({ navigation, announcer, onListed, enterList, ...props }: BookmarksViewProps) {
  const { route, go, drift, leftAt } = navigation;
  const state = useLibraryList(route, leftAt);
  const { listing, count, rows, cursor, selection } = state;
  const { hits } = listing;
  const searches = useSavedSearches(announcer);
  const [search, setSearch] = useState<KeptSearch | null>(null);
  const [dialog, setDialog] = useState<'tag' | 'export' | null>(null);
  // Walking the list with the details beside it, the keyboard stays in the list.
  const [isWalking, setIsWalking] = useState(false);
  const actions = useLibraryActions(announcer, rows.known);
  const isTrash = route.view === 'trash';
  const isListed = rows.rows.some(({ bookmark }) => bookmark !== null);
  usePaintMark('list-painted', isListed);
  usePaintMark('library-counted', listing.isCounted);
  const isAnswered = hits !== null;
  useEffect(() => {
    if (isAnswered) onListed();
  }, [isAnswered]);
  enterList.current = () => {
    if (count > 0) cursor.moveTo(cursor.index);
  };

  const wasOpen = useRef(false);
  useEffect(() => {
    // Where the bookmark took the list's place, the list could not take the keyboard before it was back.
    if (wasOpen.current && route.id === null && document.activeElement === document.body) {
      cursor.moveTo(cursor.index);
    }
    wasOpen.current = route.id !== null;
  }, [route.id]);

  const open = (id: BookmarkId) => {
    setIsWalking(false);
    go({ id });
  };
  const close = () => {
    navigation.close({ id: null });
    cursor.moveTo(cursor.index);
  };
  const walkTo = (id: BookmarkId) => {
    setIsWalking(true);
    drift({ id });
  };
  useLibraryCommands({
    state,
    openId: route.id,
    actions,
    isTrash,
    open,
    close,
    walkTo,
    showHelp: props.onHelp,
  });
  const toggle = (filter: string) => go({ query: toggleFilter(route.query, filter) });
  const isInText = hasFilter(route.query, 'in:text');
  const exportedIds = () => (selection.ids.size > 0 ? [...selection.ids] : (hits?.ids(0, count) ?? []));
  return (
    <div class={`${styles.view} ${route.id === null ? '' : styles.withDetails}`}>
      <aside
        id={props.filtersId}
        class={`${styles.filters} ${props.areFiltersOpen ? styles.open : ''}`}
        aria-label={t('filters')}
      >
        <SavedSearches searches={searches.searches} query={isTrash ? null : route.query} onEdit={setSearch} />
        <FacetList
          facets={facetsOf((field) => hits?.facet(field) ?? [])}
          query={route.query}
          onToggle={toggle}
        />
      </aside>
      <section class={styles.results} aria-label={t(`view_${route.view}`)}>
        {selection.ids.size > 0 ? (
          <SelectionBar
            state={state}
            isTrash={isTrash}
            actions={actions}
            announcer={announcer}
            onTag={() => setDialog('tag')}
            onExport={() => setDialog('export')}
          />
        ) : (
          <LibraryToolbar
            count={hits && count}
            isCounted={listing.isCounted}
            isSearch={state.isSearch}
            isTrash={isTrash}
            order={state.order}
            onOrder={(sort) => go({ sort })}
            isInText={isInText}
            onToggleInText={() => toggle('in:text')}
            onSelectAll={selection.selectAll}
            onExport={() => setDialog('export')}
            onSaveSearch={
              isTrash || route.query.trim() === ''
                ? null
                : () => void searches.draft(route.query).then(setSearch)
            }
            announcer={announcer}
          />
        )}
        <ErrorNotice error={listing.error ?? rows.error} />
        <LibraryList
          list={state.list}
          rows={rows.rows}
          count={count}
          words={listing.words}
          activeIndex={cursor.index}
          openId={route.id}
          selected={selection.ids}
          isBySaving={state.order === 'newest' || state.order === 'oldest'}
          actions={{
            onVisit: actions.visit,
            onDetails: ({ id }: Bookmark) => open(id),
            onSelect: selection.toggle,
            onStar: ({ id }) => void actions.star([id]),
            onFocus: cursor.setIndex,
          }}
        />
        {count === 0 && listing.error === null && (
          <EmptyList
            status={hits === null ? 'loading' : 'ready'}
            query={route.query}
            isTrash={isTrash}
            onClear={() => go({ query: '' })}
            onSearchText={isInText ? null : () => toggle('in:text')}
          />
        )}
      </section>
      {route.id !== null && (
        <DetailPane
          id={route.id}
          takesFocus={!isWalking}
          actions={actions}
          onRead={() => go({ view: 'read', id: route.id })}
          onClose={close}
          onShow={({ id }) => go({ id })}
          announcer={announcer}
        />
      )}
      {search && <SearchDialog search={search} saved={searches} onClose={() => setSearch(null)} />}
      {dialog === 'tag' && (
        <TagDialog
          count={selection.ids.size}
          onApply={(edit) => {
            setDialog(null);
            void actions.tag([...selection.ids], edit);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'export' && (
        <ExportDialog
          count={selection.ids.size || count}
          onExport={(format) => {
            setDialog(null);
            props.onExport(exportedIds(), format);
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
