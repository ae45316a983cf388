import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useNow } from '@/components/hooks/useNow';
import { type RemoteStatus, remoteStatus } from '@/lib/sync/remote-status';
import type { RemoteView } from '@/lib/sync/view';
import { ProgressBar } from './ProgressBar';
import styles from './RemoteStatusLine.module.css';
import { statusDetail, statusWords } from './words';

const tones: Partial<Record<RemoteStatus['type'], string | undefined>> = {
  upToDate: styles.good,
  asking: styles.attention,
  failed: styles.attention,
};

/** How things stand with a remote. Aloud, only what it is about; counts and times would never be silent. */
export function RemoteStatusLine({ view }: { readonly view: RemoteView }) {
  const status = remoteStatus(view);
  const now = useNow(view.lastSyncAt);
  return (
    <>
      <p class={styles.line}>
        <span role="status" class={tones[status.type]}>
          {statusWords(status)}
        </span>
        <span class={styles.detail}>{statusDetail(status, now)}</span>
      </p>
      {status.type === 'working' && <ProgressBar progress={status.progress} />}
      {status.type === 'failed' && <ErrorNotice error={status.problem} />}
    </>
  );
}
