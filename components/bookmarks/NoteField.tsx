import { useId } from 'preact/hooks';
import { bookmarkLimits } from '@/lib/bookmarks/bookmark';
import { isNoteTooLong } from '@/lib/bookmarks/edit';
import { formatNumber, t } from '@/lib/i18n/messages';
import styles from './NoteField.module.css';

interface NoteFieldProps {
  readonly note: string;
  readonly onInput: (note: string) => void;
  /** What it goes by; "Note" and an invitation to write one where the screen has only one. */
  readonly label?: string;
}

/** The user's own words about a page or a quote of it; grows with them. Nothing is cut: what is too long is said. */
export function NoteField({ note, onInput, label = t('note') }: NoteFieldProps) {
  const id = useId();
  const problemId = useId();
  const isTooLong = isNoteTooLong(note);
  return (
    <div class={styles.note}>
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        value={note}
        placeholder={t('addNote')}
        aria-invalid={isTooLong || undefined}
        aria-describedby={isTooLong ? problemId : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {isTooLong && (
        <p id={problemId} class={styles.problem} role="alert">
          {t('noteTooLong', { limit: formatNumber(bookmarkLimits.note) })}
        </p>
      )}
    </div>
  );
}
