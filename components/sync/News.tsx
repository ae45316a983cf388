import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useCommand } from '@/components/hooks/useCommand';
import { t } from '@/lib/i18n/messages';
import type { RemoteView } from '@/lib/sync/view';
import styles from './News.module.css';
import { newsSentence } from './words';

interface NewsProps {
  readonly view: Pick<RemoteView, 'id' | 'news'>;
  /** A person has seen it, and it goes: the keyboard has to be somewhere else then. */
  readonly onSeen: () => void;
}

/** What happened by itself at a remote, until a person has seen it. */
export function News({ view: { id, news }, onSeen }: NewsProps) {
  const seen = useCommand('dismissNews');
  const dismiss = async () => {
    if ((await seen.run({ id })).ok) onSeen();
  };
  // The region is always there, so that what comes into it is read aloud.
  return (
    <div role="status">
      {news && (
        <div class={styles.news}>
          <p>{newsSentence(news)}</p>
          <ErrorNotice error={seen.error} />
          <button type="button" class={buttons.quiet} aria-busy={seen.isBusy} onClick={() => void dismiss()}>
            {t('news_seen')}
          </button>
        </div>
      )}
    </div>
  );
}
