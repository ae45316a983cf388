import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useCorrections } from '@/components/hooks/useCorrections';
import type { AppError } from '@/lib/base/errors';
import { type Bookmark, correctableFields } from '@/lib/bookmarks/bookmark';
import { factsAsRead } from '@/lib/bookmarks/correct';
import type { TextField } from '@/lib/bookmarks/typed-correction';
import { t } from '@/lib/i18n/messages';
import styles from './CorrectionDialog.module.css';
import { CorrectionField } from './CorrectionField';
import { IssueReport } from './IssueReport';
import { TakesField } from './TakesField';

interface CorrectionDialogProps {
  readonly bookmark: Bookmark;
  readonly onSaved: (bookmark: Bookmark) => void;
  /** With how to get back what was typed; null when nothing was. */
  readonly onCancel: (restore: (() => void) | null) => void;
}

const textFields = correctableFields.filter((field): field is TextField => field !== 'takes');

/** Everything the page said, to be set right by hand. Escape leaves it as it was; Ctrl+Enter saves from anywhere. */
export function CorrectionDialog({ bookmark, onSaved, onCancel }: CorrectionDialogProps) {
  const form = useCorrections(bookmark);
  const [error, setError] = useState<AppError | string | null>(null);
  const [attempts, setAttempts] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useLayoutEffect(() => {
    dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  const save = async () => {
    if (isSaving) return;
    // Complaining begins when somebody is done, not while they type.
    setAttempts(attempts + 1);
    if (Object.keys(form.problems).length > 0) return;
    setIsSaving(true);
    setError(null);
    const saved = await form.save();
    setIsSaving(false);
    if (!saved.ok) setError(saved.error);
    else if (saved.value) onSaved(saved.value);
    else setError(t('savedWithoutNewer'));
  };
  const cancel = () => {
    // What is on its way is saved whatever is said now; the answer closes the editor or tells why not.
    if (!isSaving) onCancel(form.drop());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The screen below has keys of its own, and Escape would close it too, or the whole popup.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  const page = factsAsRead(bookmark);
  const problems = attempts > 0 ? form.problems : {};
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={headingId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        // Closed by other means than the key, such as a back gesture.
        event.preventDefault();
        cancel();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class={styles.fields}>
          <h2 id={headingId}>{t('correctDetails')}</h2>
          <p class={styles.quiet}>{t('correctDetailsHint')}</p>
          {textFields.map((field) => (
            <CorrectionField
              key={field}
              field={field}
              page={page}
              shown={form.shown(field)}
              problem={problems[field] ?? null}
              onWrite={(entry) => form.write(field, entry)}
            />
          ))}
          <TakesField
            page={page}
            takes={form.shown('takes')}
            problem={problems.takes ?? null}
            onWrite={(entry) => form.write('takes', entry)}
          />
          <IssueReport report={form.report} />
        </div>
        <footer class={styles.footer}>
          <ErrorNotice error={error} />
          <button type="submit" class={buttons.primary} aria-busy={isSaving}>
            {t('saveCorrections')}
          </button>
          <button type="button" class={buttons.quiet} onClick={cancel}>
            {t('cancel')}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
