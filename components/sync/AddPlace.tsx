import { useState } from 'preact/hooks';
import { Dialog } from '@/components/common/Dialog';
import { usePlaces } from '@/components/hooks/places';
import { useJoining } from '@/components/hooks/useJoining';
import { t } from '@/lib/i18n/messages';
import { createEncryption, encryptionTypes } from '@/lib/sync/choose-encryption';
import { createPairingCode } from '@/lib/sync/pairing-code';
import { placeOf } from '@/lib/sync/remotes/describe';
import type { Encryption, RemoteSetup } from '@/lib/sync/setup';
import { EncryptionStep } from './EncryptionStep';
import { KindChoice } from './KindChoice';
import { PairingCode } from './PairingCode';
import { PlaceForm } from './PlaceForm';
import { PreviewStep } from './PreviewStep';
import { emptyDraft, type PlaceDraft } from './place-draft';
import { kindName } from './words';

interface AddPlaceProps {
  readonly draft: PlaceDraft;
  readonly onDraft: (draft: PlaceDraft) => void;
  /** `place`: the one that was connected meanwhile; null when none was. */
  readonly onClose: (place: string | null) => void;
}

/** From a kind of place to a connected one, a step at a time; every step can be taken back, and nothing happens before Connect. */
export function AddPlace({ draft, onDraft, onClose }: AddPlaceProps) {
  const { folders } = usePlaces();
  const joining = useJoining();
  const [setup, setSetup] = useState<RemoteSetup | null>(null);
  const [sealing, setSealing] = useState<Encryption | null>(null);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const cancel = () => {
    joining.abandon();
    onClose(null);
  };
  const prepare = async (encryption: Encryption) => {
    if (!setup) return null;
    setSealing(encryption);
    const preview = await joining.prepare(setup, encryption);
    if (preview) setIsPreviewed(true);
    return preview;
  };
  const connect = async () => {
    if (!setup || !sealing || joining.doing !== null || !(await joining.connect())) return;
    onDraft(emptyDraft);
    if (setup.kind === 'webdav' || setup.kind === 's3') {
      setCode(await createPairingCode({ setup, encryption: sealing }));
    } else onClose(placeOf(setup));
  };
  const { kind } = draft;

  if (setup && code !== null) {
    const close = () => onClose(placeOf(setup));
    return (
      <Dialog heading={t('pairing')} onClose={close}>
        <PairingCode code={code} onDone={close} />
      </Dialog>
    );
  }
  if (setup && isPreviewed && joining.preview) {
    return (
      <Dialog heading={t('join_heading')} onClose={cancel}>
        <PreviewStep
          preview={joining.preview}
          joining={joining}
          onSecret={prepare}
          onConnect={() => void connect()}
          onBack={() => setIsPreviewed(false)}
          onCancel={cancel}
        />
      </Dialog>
    );
  }
  if (setup) {
    const types = encryptionTypes(setup.kind);
    const chosen = types.includes(draft.encryption.type)
      ? draft.encryption
      : { ...draft.encryption, type: types[0] ?? 'none' };
    return (
      <Dialog heading={t('encryption')} onClose={cancel}>
        <EncryptionStep
          kind={setup.kind}
          chosen={chosen}
          onChoose={(encryption) => onDraft({ ...draft, encryption })}
          joining={joining}
          onNext={() => void prepare(createEncryption(chosen))}
          onBack={() => setSetup(null)}
          onCancel={cancel}
        />
      </Dialog>
    );
  }
  if (kind) {
    return (
      <Dialog heading={kindName(kind)} onClose={cancel}>
        <PlaceForm
          kind={kind}
          draft={draft}
          onDraft={onDraft}
          joining={joining}
          onTested={setSetup}
          onBack={() => onDraft({ ...draft, kind: null })}
          onCancel={cancel}
        />
      </Dialog>
    );
  }
  return (
    <Dialog heading={t('addPlace')} onClose={cancel}>
      <KindChoice
        hasFolders={folders !== null}
        onChoose={(chosen) => onDraft({ ...draft, kind: chosen })}
        onCancel={cancel}
      />
    </Dialog>
  );
}
