import { useEffect, useRef, useState } from 'preact/hooks';
import rowActions from '@/components/common/RowAction.module.css';
import { formatAgo } from '@/lib/i18n/ago';
import { t } from '@/lib/i18n/messages';
import type { ProfileView } from '@/lib/sync/view';
import styles from './Profiles.module.css';
import { RenameProfile } from './RenameProfile';

interface ProfileRowProps {
  readonly profile: ProfileView;
  /** Ms since 1970. */
  readonly now: number;
  readonly onForget: () => void;
}

/** One browser profile: what it calls itself, which browser it is, when it wrote last. */
export function ProfileRow({ profile, now, onForget }: ProfileRowProps) {
  const [isRenaming, setIsRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) renameButton.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  const { browser, lastSeen, isThis } = profile;
  // One that says no name is called by its browser.
  const name = profile.name || browser;
  const seen = isThis ? t('thisProfile') : t('lastSeen', { when: formatAgo(Math.min(lastSeen, now), now) });
  return (
    <li class={styles.row}>
      <span class={styles.name}>
        <bdi>{name}</bdi>{' '}
        <span class={styles.facts}>{[browser, seen].filter((fact) => fact !== '').join(' · ')}</span>
      </span>
      {isRenaming ? (
        <RenameProfile name={name} onDone={() => setIsRenaming(false)} />
      ) : isThis ? (
        <button
          ref={renameButton}
          type="button"
          class={rowActions.action}
          aria-label={t('renameProfile', { name })}
          onClick={() => setIsRenaming(true)}
        >
          {t('rename')}
        </button>
      ) : (
        <button
          type="button"
          class={rowActions.action}
          aria-label={t('forgetProfile', { name })}
          onClick={onForget}
        >
          {t('forget')}
        </button>
      )}
    </li>
  );
}
