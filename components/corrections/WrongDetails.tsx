import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { unexpected } from '@/lib/base/errors';
import { type Bookmark, correctableFields } from '@/lib/bookmarks/bookmark';
import { isCorrected } from '@/lib/bookmarks/correct';
import { t } from '@/lib/i18n/messages';
import type { CorrectionDialog } from './CorrectionDialog';
import styles from './WrongDetails.module.css';

interface WrongDetailsProps {
  readonly bookmark: Bookmark;
  readonly announcer: Pick<Announcer, 'announce' | 'fail'>;
}

/** Opens the editor for what the page said wrongly. The editor is loaded when it is asked for: few ask, and rarely. */
export function WrongDetails({ bookmark, announcer: { announce, fail } }: WrongDetailsProps) {
  const [Dialog, setDialog] = useState<typeof CorrectionDialog | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = Dialog !== null;
  const corrected = correctableFields
    .filter((field) => isCorrected(bookmark, field))
    .map((field) => t(`field_${field}`));
  useLayoutEffect(() => {
    if (isOpen) return () => button.current?.focus({ preventScroll: true });
  }, [isOpen]);

  const open = () => {
    import('./CorrectionDialog').then(
      (loaded) => setDialog(() => loaded.CorrectionDialog),
      (thrown) => fail(unexpected(thrown)),
    );
  };
  const onSaved = ({ title }: Bookmark) => {
    setDialog(null);
    announce({ sentence: t('status_corrected', { title }) });
  };
  const onCancel = (restore: (() => void) | null) => {
    setDialog(null);
    if (restore === null) return;
    const undo = () => {
      restore();
      // Where the person has gone elsewhere meanwhile, a dialog would be open and nowhere to be seen.
      if (button.current && !button.current.closest('[hidden]')) open();
    };
    announce({ sentence: t('status_correctionsDropped'), undo });
  };
  return (
    <>
      <p class={styles.wrong}>
        <button ref={button} type="button" aria-haspopup="dialog" onClick={open}>
          {t('wrongDetails')}
        </button>
        {corrected.length > 0 && ` · ${t('correctedByYou', { fields: corrected.join(', ') })}`}
      </p>
      {Dialog && <Dialog bookmark={bookmark} onSaved={onSaved} onCancel={onCancel} />}
    </>
  );
}
