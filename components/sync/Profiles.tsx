import { useRef, useState } from 'preact/hooks';
import { ConfirmDialog } from '@/components/common/ConfirmDialog';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useCommand } from '@/components/hooks/useCommand';
import { useNow } from '@/components/hooks/useNow';
import { t } from '@/lib/i18n/messages';
import type { RemoteId } from '@/lib/sync/setup';
import type { ProfileView } from '@/lib/sync/view';
import { ProfileRow } from './ProfileRow';

interface ProfilesProps {
  readonly id: RemoteId;
  readonly profiles: readonly ProfileView[];
}

/** Everybody who writes to a remote; this profile can be named, the others taken off the list. */
export function Profiles({ id, profiles }: ProfilesProps) {
  const now = useNow(profiles);
  const [leaving, setLeaving] = useState<ProfileView | null>(null);
  const forget = useCommand('forgetProfile');
  const list = useRef<HTMLUListElement>(null);
  const confirm = async () => {
    if (!leaving) return;
    setLeaving(null);
    // Its row will go, and the button that was pressed with it.
    if ((await forget.run({ id, replica: leaving.replica })).ok) list.current?.focus();
  };
  return (
    <>
      <ul ref={list} tabIndex={-1} aria-label={t('profiles')}>
        {profiles.map((profile) => (
          <ProfileRow
            key={profile.replica}
            profile={profile}
            now={now}
            onForget={() => setLeaving(profile)}
          />
        ))}
      </ul>
      <ErrorNotice error={forget.error} />
      {leaving && (
        <ConfirmDialog
          question={t('forgetProfile_question', { name: leaving.name })}
          consequence={t('forgetProfile_consequence')}
          action={t('forget')}
          onConfirm={() => void confirm()}
          onCancel={() => setLeaving(null)}
        />
      )}
    </>
  );
}
