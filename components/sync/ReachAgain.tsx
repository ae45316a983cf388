import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { Dialog } from '@/components/common/Dialog';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useCommand } from '@/components/hooks/useCommand';
import { useJoining } from '@/components/hooks/useJoining';
import type { AppError } from '@/lib/base/errors';
import { t } from '@/lib/i18n/messages';
import type { ChosenKind } from '@/lib/sync/remotes/describe';
import type { RemoteView } from '@/lib/sync/view';
import { PlaceForm } from './PlaceForm';
import { emptyDraft } from './place-draft';
import styles from './SyncSection.module.css';
import { remoteName } from './words';

/** True of what another address or password can put right. */
export function isOfSetup({ type }: AppError): boolean {
  return [
    'RemoteUnauthorized',
    'RemoteForbidden',
    'RemoteMissing',
    'RemoteRedirects',
    'RemoteNotStorage',
  ].includes(type);
}

/** A place that moved, or whose password changed: asked for anew, tested, and gone on with, by the keys it had. */
export function ReachAgain({ view }: { readonly view: RemoteView }) {
  const { id, kind, access } = view;
  const joining = useJoining();
  const change = useCommand('changeSetup');
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(view));
  if (kind === 'account' || kind === 'backup' || access === null) return null;
  const close = () => {
    joining.abandon();
    setIsOpen(false);
  };
  return (
    <div class={styles.buttons}>
      <button type="button" class={buttons.primary} onClick={() => setIsOpen(true)}>
        {t('reachAgain')}
      </button>
      {isOpen && (
        <Dialog heading={remoteName(view)} onClose={close}>
          <ErrorNotice error={change.error} />
          <PlaceForm
            kind={kind}
            draft={draft}
            onDraft={setDraft}
            joining={joining}
            onTested={(setup) => void change.run({ id, setup }).then((changed) => changed.ok && close())}
            onCancel={close}
          />
        </Dialog>
      )}
    </div>
  );
}

/** What is known of it already, which is no secret: the address. */
function draftOf({ kind, access }: RemoteView) {
  if (access?.type !== 'server') return emptyDraft;
  return { ...emptyDraft, typed: { [kind as ChosenKind]: { address: access.address } } };
}
