import { useId } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { plural, t } from '@/lib/i18n/messages';
import { type SortOrder, sortOrders } from '@/lib/search/sort-order';
import { DeleteForever } from './DeleteForever';
import styles from './LibraryToolbar.module.css';
import { SelectAll } from './SelectAll';

interface LibraryToolbarProps {
  /** How many are listed; null before the first answer. */
  readonly count: number | null;
  /** False until all of them are known. */
  readonly isCounted: boolean;
  readonly isSearch: boolean;
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
  readonly isInText: boolean;
  readonly onToggleInText: () => void;
  readonly onSelectAll: () => void;
  readonly onExport: () => void;
  /** Gives the search a name; null where nothing is searched for. */
  readonly onSaveSearch: (() => void) | null;
  readonly isTrash: boolean;
  readonly announcer: Announcer;
}

/** Above the list: how many there are, in which order, and what can be done with all of them. */
export function LibraryToolbar({ count, isSearch, ...props }: LibraryToolbarProps) {
  const orderId = useId();
  return (
    <div class={styles.bar}>
      <SelectAll
        selectedCount={0}
        count={count ?? 0}
        isCounted={props.isCounted}
        onChange={props.onSelectAll}
      />
      <p class={styles.count} role="status">
        {count !== null && plural(isSearch ? 'hits' : 'bookmarkCount', count)}
      </p>
      <label class={styles.option}>
        <input type="checkbox" checked={props.isInText} onChange={props.onToggleInText} />
        {t('searchText')}
      </label>
      <div class={styles.option}>
        <label class="visually-hidden" for={orderId}>
          {t('order')}
        </label>
        <select
          id={orderId}
          value={props.order}
          // Only the orders that are offered can be chosen.
          onChange={(event) => props.onOrder(event.currentTarget.value as SortOrder)}
        >
          {sortOrders.map((order) => (
            <option key={order} value={order}>
              {t(`sort_${order}`)}
            </option>
          ))}
        </select>
      </div>
      {props.onSaveSearch && (
        <button type="button" class={buttons.quiet} aria-haspopup="dialog" onClick={props.onSaveSearch}>
          {t('saveSearch')}
        </button>
      )}
      <button
        type="button"
        class={buttons.quiet}
        aria-haspopup="dialog"
        disabled={!count || !props.isCounted}
        onClick={props.onExport}
      >
        {t('export')}
      </button>
      {props.isTrash && !isSearch && (
        <DeleteForever ids="all" count={count ?? 0} announcer={props.announcer} />
      )}
    </div>
  );
}
