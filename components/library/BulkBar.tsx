import type { ComponentChildren } from 'preact';
import buttons from '@/components/common/Button.module.css';
import { plural, t } from '@/lib/i18n/messages';
import styles from './LibraryToolbar.module.css';
import { SelectAll } from './SelectAll';

interface BulkBarProps {
  readonly selectedCount: number;
  readonly count: number;
  /** False until all that is listed is known. */
  readonly isCounted: boolean;
  readonly isTrash: boolean;
  /** A change of them is on its way. */
  readonly isBusy: boolean;
  /** What all of them that are in sight are already, so that the button offers the opposite. */
  readonly areArchived: boolean;
  readonly areRead: boolean;
  readonly areStarred: boolean;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  readonly on: Readonly<Record<BulkAction, () => void>>;
  /** What else can be done. */
  readonly children?: ComponentChildren;
}

export type BulkAction = 'tag' | 'archive' | 'toggleRead' | 'star' | 'export' | 'remove' | 'restore';

/** In place of the toolbar while bookmarks are selected: what can be done with them. */
export function BulkBar({ selectedCount, count, isTrash, isBusy, on, ...props }: BulkBarProps) {
  const { areArchived, areRead, areStarred } = props;
  const inTrash = [['restore', t('restore')]] as const;
  const elsewhere = [
    ['tag', t('tagEllipsis')],
    ['archive', t(areArchived ? 'unarchive' : 'archive')],
    ['toggleRead', t(areRead ? 'markUnread' : 'markRead')],
    ['star', t(areStarred ? 'unstar' : 'star')],
    ['remove', t('remove')],
  ] as const;
  const choices: readonly (readonly [BulkAction, string])[] = isTrash ? inTrash : elsewhere;
  return (
    <div class={styles.bar} role="toolbar" aria-label={t('selection')} aria-busy={isBusy}>
      <SelectAll
        selectedCount={selectedCount}
        count={count}
        isCounted={props.isCounted}
        onChange={selectedCount < count ? props.onSelectAll : props.onClear}
      />
      <p class={styles.count} role="status">
        {plural('selected', selectedCount)}
      </p>
      {choices.map(([action, label]) => (
        <button key={action} type="button" class={buttons.quiet} disabled={isBusy} onClick={on[action]}>
          {label}
        </button>
      ))}
      {props.children}
      <button type="button" class={buttons.quiet} aria-haspopup="dialog" onClick={on.export}>
        {t('export')}
      </button>
      <button type="button" class={styles.clear} onClick={props.onClear}>
        {t('clearSelection')}
      </button>
    </div>
  );
}
