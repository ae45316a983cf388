import type { Take } from '@/lib/extract/extraction';
import { t } from '@/lib/i18n/messages';
import styles from './PanelView.module.css';
import { TakeCard } from './TakeCard';
import { Tally } from './Tally';

/** The takes on one page, a line each; every one opens to be read in full. Nothing where nobody spoke. */
export function PanelView({ takes, hasTally = true, label = t('panel') }: PanelViewProps) {
  if (takes.length === 0) return null;
  return (
    <section class={styles.panel} aria-label={label}>
      {hasTally && (
        <p class={styles.tally}>
          <Tally takes={takes} />
        </p>
      )}
      {takes.map((take, index) => (
        // A panel is replaced as a whole and its takes have no names of their own: the place is the key.
        <TakeCard key={index} take={take} />
      ))}
    </section>
  );
}

interface PanelViewProps {
  readonly takes: readonly Take[];
  /** False where the tally stands above already. */
  readonly hasTally?: boolean;
  /** What it goes by where a screen shows several. */
  readonly label?: string;
}
