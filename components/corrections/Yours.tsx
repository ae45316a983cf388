import { t } from '@/lib/i18n/messages';
import styles from './CorrectionDialog.module.css';

interface YoursProps {
  readonly id: string;
  /** The field's label. */
  readonly field: string;
  /** What the page says of it; empty when nothing. */
  readonly value: string;
  readonly onUsePages: () => void;
}

/** Says that a value is the user's own, what the page says instead, and takes it back. */
export function Yours({ id, field, value, onUsePages }: YoursProps) {
  return (
    <p class={styles.yours}>
      <span id={id} dir="auto">
        {value === '' ? t('yours_none') : t('yours', { value })}
      </span>{' '}
      <button type="button" aria-label={t('usePagesOf', { field })} onClick={onUsePages}>
        {t('usePages')}
      </button>
    </p>
  );
}
