import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import rowActions from '@/components/common/RowAction.module.css';
import { type KeptSearch, type SearchId, searchLimits, tidySearch } from '@/lib/bookmarks/saved-search';
import { formatNumber, t } from '@/lib/i18n/messages';
import { formatRoute, startRoute } from '@/lib/library/route';
import facets from './FacetList.module.css';
import styles from './SavedSearches.module.css';

/** More than these are shown once they are asked for. */
const shownAtFirst = 12;

interface SavedSearchesProps {
  readonly searches: readonly KeptSearch[];
  /** What is searched for now; null where it is not the list that is searched. */
  readonly query: string | null;
  readonly onEdit: (search: KeptSearch) => void;
}

/** The searches a person saved, each one press away. Nothing as long as there is none. */
export function SavedSearches({ searches, query, onEdit }: SavedSearchesProps) {
  const [isWhole, setIsWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const headingId = useId();
  // A row that goes may have the keyboard: what comes in its place has it then, else what searches anew.
  const edited = useRef<{ readonly id: SearchId; readonly at: number } | null>(null);
  useLayoutEffect(() => {
    const gone = edited.current;
    if (!gone || searches.some(({ id }) => id === gone.id)) return;
    edited.current = null;
    if (document.activeElement !== document.body) return;
    const rows = [...(list.current?.children ?? [])];
    const goal = rows.at(Math.min(gone.at, rows.length - 1))?.querySelector('a');
    (goal ?? document.querySelector<HTMLElement>('input[type="search"]'))?.focus();
  }, [searches]);
  if (searches.length === 0) return null;
  const asked = query === null ? null : tidySearch({ name: '', query }).query;
  const isCurrent = (search: KeptSearch) => search.query === asked;
  const shown = isWhole ? searches : searches.filter((one, at) => at < shownAtFirst || isCurrent(one));
  return (
    <section class={styles.searches} aria-labelledby={headingId}>
      <h2 id={headingId}>{t('savedSearches')}</h2>
      <ul ref={list}>
        {shown.map((search, at) => (
          <li key={search.id}>
            <a
              href={formatRoute({ ...startRoute, query: search.query })}
              aria-current={isCurrent(search) ? 'true' : undefined}
            >
              <bdi>{search.name}</bdi>
              {search.isLocal && <small>{t('localTag')}</small>}
            </a>
            <button
              type="button"
              class={rowActions.action}
              aria-label={t('editSearch', { name: search.name })}
              aria-haspopup="dialog"
              onClick={() => {
                edited.current = { id: search.id, at };
                onEdit(search);
              }}
            >
              {t('edit')}
            </button>
          </li>
        ))}
      </ul>
      {searches.length > shownAtFirst && (
        <button
          type="button"
          class={facets.more}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole
            ? t('showFewer')
            : t('showAllOf', { field: t('savedSearches'), count: formatNumber(searches.length) })}
        </button>
      )}
      {searches.length >= searchLimits.searches && (
        <p class={styles.limit}>{t('searchesShown', { limit: formatNumber(searchLimits.searches) })}</p>
      )}
    </section>
  );
}
