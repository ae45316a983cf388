import { useId, useRef } from 'preact/hooks';
import { useRefuge } from '@/components/hooks/useRefuge';
import { plural, t } from '@/lib/i18n/messages';
import type { RemoteView } from '@/lib/sync/view';
import { AllowAgain } from './AllowAgain';
import { EncryptionPart } from './EncryptionPart';
import { MassRemovalQuestion } from './MassRemovalQuestion';
import { News } from './News';
import { OtherSecret } from './OtherSecret';
import { Part } from './Part';
import { Profiles } from './Profiles';
import { isOfSetup, ReachAgain } from './ReachAgain';
import { RemoteButtons } from './RemoteButtons';
import { RemoteStatusLine } from './RemoteStatusLine';
import styles from './SyncSection.module.css';
import { UnreadParts } from './UnreadParts';
import { UsedSpace } from './UsedSpace';
import { kindName } from './words';

interface RemoteCardProps {
  readonly view: RemoteView;
  readonly onGone: () => void;
}

/** One remote: what and where it is, how things stand, and all that can be done about it. */
export function RemoteCard({ view, onGone }: RemoteCardProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const onFocusIn = useRefuge(heading);
  const lacksSecret =
    view.problem?.type === 'RemoteSecretDiffers' || view.faults.some(({ fault }) => fault === 'secret');
  return (
    <article class={styles.remote} aria-labelledby={id} onFocusIn={onFocusIn}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {kindName(view.kind)}
        {view.place !== '' && (
          <>
            {' · '}
            <bdi>{view.place}</bdi>
          </>
        )}
      </h3>
      <RemoteStatusLine view={view} />
      <News view={view} onSeen={() => heading.current?.focus()} />
      {view.question && <MassRemovalQuestion id={view.id} question={view.question} />}
      {view.problem?.type === 'RemoteNotAllowed' && view.access && (
        <AllowAgain id={view.id} access={view.access} />
      )}
      {view.problem && isOfSetup(view.problem) && <ReachAgain view={view} />}
      {lacksSecret && <OtherSecret id={view.id} />}
      <UnreadParts faults={view.faults} />
      <UsedSpace view={view} />
      <RemoteButtons view={view} onGone={onGone} />
      {view.profiles.length > 0 && (
        <Part summary={plural('profiles_count', view.profiles.length)}>
          <Profiles id={view.id} profiles={view.profiles} />
        </Part>
      )}
      <Part summary={t(`encryption_is_${view.encryption}`)}>
        <EncryptionPart view={view} />
      </Part>
    </article>
  );
}
