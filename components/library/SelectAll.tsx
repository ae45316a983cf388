import { t } from '@/lib/i18n/messages';
import styles from './LibraryToolbar.module.css';

interface SelectAllProps {
  readonly selectedCount: number;
  readonly count: number;
  /** False until everything that is listed is known: what is not cannot be selected. */
  readonly isCounted: boolean;
  /** Selects all, or none where all are. */
  readonly onChange: () => void;
}

/** Selects everything that is listed, drawn or not. */
export function SelectAll({ selectedCount, count, isCounted, onChange }: SelectAllProps) {
  return (
    <input
      type="checkbox"
      class={styles.all}
      aria-label={t('selectAll')}
      title={t('selectAll')}
      checked={selectedCount > 0 && selectedCount >= count}
      indeterminate={selectedCount > 0 && selectedCount < count}
      disabled={count === 0 || !isCounted}
      onChange={onChange}
    />
  );
}
