import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useCommand } from '@/components/hooks/useCommand';
import { t } from '@/lib/i18n/messages';
import { hexLines } from '@/lib/sync/hex-lines';
import type { RemoteId } from '@/lib/sync/setup';
import styles from './PeekBytes.module.css';
import sectionStyles from './SyncSection.module.css';

/** What the storage really holds: the first bytes of something there, fetched when somebody wants to see them. */
export function PeekBytes({ id }: { readonly id: RemoteId }) {
  const peek = useCommand('peekRemote');
  const [hex, setHex] = useState<string | null | undefined>();
  const look = async () => {
    const seen = await peek.run({ id });
    if (seen.ok) setHex(seen.value);
  };
  return (
    <div class={sectionStyles.part}>
      <div class={sectionStyles.buttons}>
        <button type="button" class={buttons.quiet} aria-busy={peek.isBusy} onClick={() => void look()}>
          {t('peek')}
        </button>
      </div>
      <ErrorNotice error={peek.error} />
      <div role="status" class={sectionStyles.part}>
        {hex === null && <p>{t('peek_nothing')}</p>}
        {typeof hex === 'string' && <p>{peekSentence(hex)}</p>}
      </div>
      {typeof hex === 'string' && (
        <div class={styles.bytes} role="img" aria-label={t('peek_bytes')}>
          {hexLines(hex).map((line, index) => (
            <Fragment key={index}>
              <span>{line.hex}</span>
              <span class={styles.text}>{line.text}</span>
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}

/** What the bytes show: `PM`, the version, and a byte of flags whose lowest says that the rest is sealed. */
function peekSentence(hex: string): string {
  if (!/^504d/i.test(hex)) return t('peek_strange');
  const flags = Number.parseInt(hex.slice(6, 8), 16);
  return t((flags & 1) === 1 ? 'peek_sealed' : 'peek_plain');
}
