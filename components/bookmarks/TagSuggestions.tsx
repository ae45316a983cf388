import { t } from '@/lib/i18n/messages';
import styles from './TagField.module.css';

interface TagSuggestionsProps {
  /** Of the field they belong to. */
  readonly id: string;
  readonly suggestions: readonly string[];
  /** Which of them the arrow keys have reached; -1 for none. */
  readonly active: number;
  readonly onChoose: (tag: string) => void;
}

/** Tags to choose from, below the field in which one is typed. The keyboard stays in the field. */
export function TagSuggestions({ id, suggestions, active, onChoose }: TagSuggestionsProps) {
  return (
    <div
      class={styles.suggestions}
      role="listbox"
      id={`${id}-tags`}
      aria-label={t('tags')}
      hidden={suggestions.length === 0}
      // Pressing here takes the focus out of the field, which would add what is half typed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map((tag, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, and answers Enter for it
        <div
          key={tag}
          id={`${id}-tag-${index}`}
          class={styles.suggestion}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          dir="auto"
          onClick={() => onChoose(tag)}
        >
          {tag}
        </div>
      ))}
    </div>
  );
}
