import { useState } from 'preact/hooks';
import { Dialog } from '@/components/common/Dialog';
import { useJoining } from '@/components/hooks/useJoining';
import { t } from '@/lib/i18n/messages';
import type { Pairing } from '@/lib/sync/pairing-code';
import { placeOf } from '@/lib/sync/remotes/describe';
import type { Encryption } from '@/lib/sync/setup';
import { CodeStep } from './CodeStep';
import { PreviewStep } from './PreviewStep';

interface JoinWithCodeProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  /** `place`: the one that was connected meanwhile; null when none was. */
  readonly onClose: (place: string | null) => void;
}

/** To the place of another profile, by the code it showed. */
export function JoinWithCode({ code, onCode, onClose }: JoinWithCodeProps) {
  const joining = useJoining();
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const cancel = () => {
    joining.abandon();
    onClose(null);
  };
  const prepare = async ({ setup }: Pairing, encryption: Encryption) => {
    const preview = await joining.prepare(setup, encryption);
    if (preview) setIsPreviewed(true);
    return preview;
  };
  const look = async (read: Pairing) => {
    setPairing(read);
    // Nothing is awaited before the browser is asked: it only listens to a click.
    if (await joining.allow(read.setup)) await prepare(read, read.encryption);
  };
  const connect = async () => {
    if (!pairing || joining.doing !== null || !(await joining.connect())) return;
    onCode('');
    onClose(placeOf(pairing.setup));
  };
  if (pairing && isPreviewed && joining.preview) {
    return (
      <Dialog heading={t('join_heading')} onClose={cancel}>
        <PreviewStep
          preview={joining.preview}
          joining={joining}
          onSecret={(encryption) => prepare(pairing, encryption)}
          onConnect={() => void connect()}
          onBack={() => setIsPreviewed(false)}
          onCancel={cancel}
        />
      </Dialog>
    );
  }
  return (
    <Dialog heading={t('joinWithCode')} onClose={cancel}>
      <CodeStep
        code={code}
        onCode={(typed) => {
          joining.forgetError();
          onCode(typed);
        }}
        joining={joining}
        onLook={(read) => void look(read)}
        onCancel={cancel}
      />
    </Dialog>
  );
}
