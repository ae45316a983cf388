import { type PluralKey, plural } from '@/lib/i18n/messages';
import type { BlobFault } from '@/lib/sync/codec';
import type { BlobFaultCount } from '@/lib/sync/view';
import styles from './UsedSpace.module.css';

const sentences: Readonly<Record<BlobFault, PluralKey>> = {
  secret: 'fault_secret',
  plain: 'fault_plain',
  version: 'fault_version',
  corrupt: 'fault_corrupt',
  'too-large': 'fault_tooLarge',
  'too-many': 'fault_tooMany',
};

/** What lies there and could not be read, and what becomes of it. */
export function UnreadParts({ faults }: { readonly faults: readonly BlobFaultCount[] }) {
  if (faults.length === 0) return null;
  return (
    <ul class={styles.space}>
      {faults.map(({ fault, count }) => (
        <li key={fault}>{plural(sentences[fault], count)}</li>
      ))}
    </ul>
  );
}
