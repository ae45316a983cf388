import buttons from '@/components/common/Button.module.css';
import { SearchField } from '@/components/common/SearchField';
import { t } from '@/lib/i18n/messages';
import { formatRoute, type LibraryView, libraryViews, startRoute } from '@/lib/library/route';
import styles from './LibraryHead.module.css';

interface LibraryHeadProps {
  readonly view: LibraryView;
  readonly query: string;
  readonly onInput: (query: string) => void;
  /** How many bookmarks there are; null while that is not known. */
  readonly count: number | null;
  /** Goes on into the list. */
  readonly onDown: () => void;
  readonly onHelp: () => void;
  /** Where the window has no room for the filters beside the list; null where there are none. */
  readonly filters: { readonly id: string; readonly isOpen: boolean; readonly toggle: () => void } | null;
}

/** The library's views and its search field. */
export function LibraryHead({ view, query, onInput, count, onDown, onHelp, filters }: LibraryHeadProps) {
  return (
    <header class={styles.head}>
      <nav class={styles.views} aria-label={t('views')}>
        {libraryViews.map((one) => (
          <a
            key={one}
            href={formatRoute({ ...startRoute, view: one })}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`view_${one}`)}
          </a>
        ))}
      </nav>
      <div class={styles.find}>
        <SearchField query={query} onInput={onInput} count={count} onDown={onDown} />
        {filters && (
          <button
            type="button"
            class={`${buttons.quiet} ${styles.filters}`}
            aria-expanded={filters.isOpen}
            aria-controls={filters.id}
            onClick={filters.toggle}
          >
            {t('filters')}
          </button>
        )}
        <button
          type="button"
          class={styles.help}
          aria-label={t('help')}
          title={t('help')}
          aria-haspopup="dialog"
          onClick={onHelp}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
}
