import { useNow } from '@/components/hooks/useNow';
import { useRemotes } from '@/components/hooks/useRemotes';
import { statusLine } from '@/components/sync/words';
import { mostPressing } from '@/lib/sync/most-pressing';
import styles from './SyncLine.module.css';

/** How sync stands, in a line, where somebody uses it; what needs a person leads to the settings. */
export function SyncLine({ onSettings }: { readonly onSettings: () => void }) {
  const { remotes } = useRemotes();
  const now = useNow(remotes);
  const pressing = remotes && mostPressing(remotes);
  if (!pressing) return null;
  const words = statusLine(pressing.status, now);
  return (
    <p class={styles.line}>
      {pressing.needsPerson ? (
        <button type="button" onClick={onSettings}>
          {words}
        </button>
      ) : (
        words
      )}
    </p>
  );
}
