import type { SyncProgress } from '@/lib/sync/view';
import styles from './RemoteStatusLine.module.css';
import { stepWords } from './words';

/** How far a round is; without an end as long as nobody knows where it is. */
export function ProgressBar({ progress: { step, done, total } }: { readonly progress: SyncProgress }) {
  const known = total > 0 && { max: total, value: Math.min(done, total) };
  return <progress class={styles.bar} aria-label={stepWords(step)} {...known} />;
}
