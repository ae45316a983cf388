import { useId } from 'preact/hooks';
import { bookmarkLimits } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import styles from './NoteField.module.css';

interface NoteFieldProps {
  readonly note: string;
  readonly onInput: (note: string) => void;
}

/** The user's own words about a page; grows with them. */
export function NoteField({ note, onInput }: NoteFieldProps) {
  const id = useId();
  return (
    <div class={styles.note}>
      <label class="visually-hidden" for={id}>
        {t('note')}
      </label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        value={note}
        maxLength={bookmarkLimits.note}
        placeholder={t('addNote')}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
