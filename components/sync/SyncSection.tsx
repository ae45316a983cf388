import { useRef, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import type { Remotes } from '@/components/hooks/useRemotes';
import { isLibraryClosed } from '@/lib/base/errors';
import { t } from '@/lib/i18n/messages';
import { AddPlace } from './AddPlace';
import { JoinWithCode } from './JoinWithCode';
import { emptyDraft } from './place-draft';
import { RemoteCard } from './RemoteCard';
import styles from './SyncSection.module.css';

/** The places this library is kept in step with, and the ways to another one. */
export function SyncSection({ remotes, error }: Remotes) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<'place' | 'code' | null>(null);
  // Kept here, so that a dialog closed by mistake opens as it was.
  const [draft, setDraft] = useState(emptyDraft);
  const [code, setCode] = useState('');
  const [sentence, setSentence] = useState('');
  const close = (place: string | null) => {
    setOpen(null);
    if (place !== null) setSentence(t('sync_connected', { place }));
  };
  // The backup never leaves this device, and is shown with the library.
  const shown = remotes?.filter(({ kind }) => kind !== 'backup') ?? [];
  return (
    <section aria-labelledby="sync">
      <h2 id="sync" ref={heading} tabIndex={-1}>
        {t('sync')}
      </h2>
      <p>{t('sync_why')}</p>
      <ErrorNotice error={error && isLibraryClosed(error) ? null : error} />
      <p role="status" class={styles.sentence}>
        {sentence}
      </p>
      {shown.map((view) => (
        <RemoteCard
          key={view.id}
          view={view}
          onGone={() => {
            setSentence(t('sync_disconnected'));
            heading.current?.focus();
          }}
        />
      ))}
      <div class={styles.sectionButtons}>
        <button type="button" class={buttons.primary} onClick={() => setOpen('place')}>
          {t('addPlace')}
        </button>
        <button type="button" class={buttons.quiet} onClick={() => setOpen('code')}>
          {t('joinWithCode')}
        </button>
      </div>
      {open === 'place' && <AddPlace draft={draft} onDraft={setDraft} onClose={close} />}
      {open === 'code' && <JoinWithCode code={code} onCode={setCode} onClose={close} />}
    </section>
  );
}
