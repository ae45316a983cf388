import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import type { Joining } from '@/components/hooks/useJoining';
import { useNow } from '@/components/hooks/useNow';
import { useStepFocus } from '@/components/hooks/useStepFocus';
import { formatAgo } from '@/lib/i18n/ago';
import { formatNumber, plural, t } from '@/lib/i18n/messages';
import type { Encryption } from '@/lib/sync/setup';
import type { JoinPreview } from '@/lib/sync/view';
import { JoinProgress } from './JoinProgress';
import { SecretForm } from './SecretForm';
import styles from './SyncDialog.module.css';
import { UnreadParts } from './UnreadParts';

interface PreviewStepProps {
  readonly preview: JoinPreview;
  readonly joining: Joining;
  /** Looks again with the secret that others use there. */
  readonly onSecret: (encryption: Encryption) => Promise<JoinPreview | null>;
  readonly onConnect: () => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}

/** What joining would bring together, before anything does. */
export function PreviewStep({ preview, joining, onSecret, ...props }: PreviewStepProps) {
  const shown = useStepFocus<HTMLDivElement>(null);
  const now = useNow(preview);
  const { here, there, both, profiles, faults } = preview;
  const isSealed = lacksSecret(preview);
  const [isWrong, setIsWrong] = useState(false);
  const tell = async (encryption: Encryption) => {
    const seen = await onSecret(encryption);
    setIsWrong(seen !== null && lacksSecret(seen));
    return seen !== null && !lacksSecret(seen);
  };
  const isEmpty = there === 0 && faults.length === 0;
  return (
    <div ref={shown} class={styles.step}>
      <p class={styles.counts}>
        {isEmpty
          ? plural('join_first', here)
          : t('join_counts', {
              here: formatNumber(here),
              there: formatNumber(there),
              both: formatNumber(both),
            })}
      </p>
      <p>{t('join_nothingRemoved')}</p>
      {profiles.length > 0 && (
        <div>
          <p>{t('join_who')}</p>
          <ul class={styles.quiet}>
            {profiles.map(({ id, name, browser, lastSeen }) => (
              <li key={id}>
                <bdi>{name || browser}</bdi> ·{' '}
                {t('lastSeen', { when: formatAgo(Math.min(lastSeen, now), now) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <UnreadParts faults={faults} />
      {isSealed && (
        <SecretForm
          onSecret={tell}
          isBusy={joining.doing !== null}
          error={isWrong ? { type: 'RemoteSecretDiffers' } : null}
        />
      )}
      <ErrorNotice error={joining.error} />
      <JoinProgress joining={joining} />
      <footer class={styles.footer}>
        <button
          type="button"
          class={isSealed ? buttons.quiet : buttons.primary}
          aria-busy={joining.doing !== null}
          onClick={props.onConnect}
        >
          {t(isSealed ? 'connectAnyway' : 'connect')}
        </button>
        <button type="button" class={buttons.quiet} onClick={props.onBack}>
          {t('back')}
        </button>
        <button type="button" class={buttons.quiet} onClick={props.onCancel}>
          {t('cancel')}
        </button>
      </footer>
    </div>
  );
}

/** True when something there is sealed with a secret that this profile was not told. */
function lacksSecret({ faults }: JoinPreview): boolean {
  return faults.some(({ fault }) => fault === 'secret');
}
