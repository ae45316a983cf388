import type { Take } from '@/lib/extract/extraction';
import { plural } from '@/lib/i18n/messages';
import { tallyVerdicts } from '@/lib/panel/tally';
import styles from './Verdict.module.css';

/** "2 ship · 2 skip", or "4 skip" where all voted alike; nothing where nobody voted. */
export function Tally({ takes }: { readonly takes: readonly Take[] }) {
  const tally = tallyVerdicts(takes);
  if (tally === null) return null;
  return (
    <>
      {tally.ship > 0 && <span class={styles.ship}>{plural('tally_ship', tally.ship)}</span>}
      {tally.ship > 0 && tally.skip > 0 && ' · '}
      {tally.skip > 0 && <span class={styles.skip}>{plural('tally_skip', tally.skip)}</span>}
    </>
  );
}
