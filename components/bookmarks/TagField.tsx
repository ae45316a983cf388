import { useId, useRef } from 'preact/hooks';
import { tidyTags } from '@/lib/bookmarks/edit';
import { t } from '@/lib/i18n/messages';
import styles from './TagField.module.css';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** A tag in the middle of being typed. */
  readonly halfTag: string;
  readonly onWrite: (changes: { readonly tags?: readonly string[]; readonly halfTag: string }) => void;
}

/** Tags as chips. Enter or a comma adds one, Backspace in the empty field takes the last one off, leaving adds too. */
export function TagField({ tags, halfTag, onWrite }: TagFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();

  const add = () => {
    if (halfTag === '') return;
    const next = tidyTags([...tags, ...halfTag.split(',')]);
    onWrite(next.length === tags.length ? { halfTag: '' } : { tags: next, halfTag: '' });
  };
  // A window that goes away is no sign that the word is finished.
  const leave = () => document.hasFocus() && add();
  const takeOff = (tag: string | undefined) => {
    onWrite({ tags: tags.filter((kept) => kept !== tag), halfTag });
    input.current?.focus(); // the button that was pressed is gone
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && halfTag === '' && tags.length > 0) {
      takeOff(tags.at(-1));
    }
  };
  return (
    <div class={styles.field}>
      {tags.map((tag) => (
        <span key={tag} class={styles.tag} dir="auto">
          {tag}
          <button type="button" aria-label={t('removeTag', { tag })} onClick={() => takeOff(tag)}>
            <span aria-hidden="true">×</span>
          </button>
        </span>
      ))}
      <label class="visually-hidden" for={inputId}>
        {t('addTags')}
      </label>
      <input
        ref={input}
        id={inputId}
        value={halfTag}
        placeholder={tags.length === 0 ? t('addTags') : ''}
        autoComplete="off"
        enterKeyHint="done"
        dir="auto"
        onInput={(event) => onWrite({ halfTag: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
    </div>
  );
}
