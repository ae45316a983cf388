import { useId, useState } from 'preact/hooks';
import { tidyTags } from '@/lib/bookmarks/edit';
import { t } from '@/lib/i18n/messages';
import styles from './TagField.module.css';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags as chips. Enter or a comma adds one, Backspace in the empty field takes the last one off, leaving adds too. */
export function TagField({ tags, onChange }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const inputId = useId();

  const add = () => {
    setTyped('');
    const next = tidyTags([...tags, ...typed.split(',')]);
    if (next.length !== tags.length) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div class={styles.field}>
      {tags.map((tag) => (
        <span key={tag} class={styles.tag}>
          {tag}
          <button
            type="button"
            aria-label={t('removeTag', { tag })}
            onClick={() => onChange(tags.filter((kept) => kept !== tag))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </span>
      ))}
      <label class="visually-hidden" for={inputId}>
        {t('addTags')}
      </label>
      <input
        id={inputId}
        value={typed}
        placeholder={tags.length === 0 ? t('addTags') : ''}
        autoComplete="off"
        enterKeyHint="done"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
    </div>
  );
}
