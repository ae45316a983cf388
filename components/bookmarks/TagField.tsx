import { useId, useRef, useState } from 'preact/hooks';
import { useTags } from '@/components/hooks/useTags';
import { tidyTags } from '@/lib/bookmarks/edit';
import { suggestTags } from '@/lib/bookmarks/tags';
import { t } from '@/lib/i18n/messages';
import styles from './TagField.module.css';
import { TagSuggestions } from './TagSuggestions';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** A tag in the middle of being typed. */
  readonly halfTag: string;
  /** What it is for; adding tags unless said. */
  readonly label?: string;
  readonly onWrite: (changes: { readonly tags?: readonly string[]; readonly halfTag: string }) => void;
}

const maxSuggestions = 6;

/**
 * Tags as chips. Enter or a comma adds one, Backspace in the empty field takes the last one off, leaving adds too. The
 * library's own tags are offered while one is typed; the arrow keys choose among them, Escape sends them away.
 * Pattern: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function TagField({ tags, halfTag, label = t('addTags'), onWrite }: TagFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [isWanted, setIsWanted] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const known = useTags(isWanted).tags;
  const pieces = halfTag.split(',');
  const suggestions = isOpen && known ? suggestTags(known, pieces.at(-1) ?? '', tags, maxSuggestions) : [];
  // The library may have changed under the list.
  const chosen = suggestions[active];

  const close = () => {
    setIsOpen(false);
    setActive(-1);
  };
  const add = (words: readonly string[]) => {
    close();
    const next = tidyTags([...tags, ...words]);
    onWrite(next.length === tags.length ? { halfTag: '' } : { tags: next, halfTag: '' });
  };
  const choose = (suggestion: string) => add([...pieces.slice(0, -1), suggestion]);
  const leave = () => {
    // A window that goes away is no sign that the word is finished.
    if (!document.hasFocus()) return;
    if (halfTag === '') close();
    else add(pieces);
  };
  const takeOff = (tag: string | undefined) => {
    onWrite({ tags: tags.filter((kept) => kept !== tag), halfTag });
    input.current?.focus(); // the button that was pressed is gone
  };
  const move = (step: 1 | -1) => {
    if (!isOpen) return setIsOpen(true);
    // Past either end lies the field itself, and then the other end.
    const places = suggestions.length + 1;
    setActive(((active + 1 + step + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else if (event.key === 'Enter' || event.key === ',') {
      if (halfTag !== '') add(pieces);
    } else if (event.key === 'Escape' && suggestions.length > 0) {
      close();
      event.stopPropagation(); // the screen around it would close, too
    } else {
      if (event.key === 'Backspace' && halfTag === '' && tags.length > 0) takeOff(tags.at(-1));
      return;
    }
    event.preventDefault();
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
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={suggestions.length > 0}
        aria-controls={`${id}-tags`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-tag-${active}`}
        value={halfTag}
        placeholder={tags.length === 0 ? label : ''}
        autoComplete="off"
        enterKeyHint="done"
        dir="auto"
        onFocus={() => setIsWanted(true)}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setIsOpen(value.trim() !== '');
          setActive(-1);
          onWrite({ halfTag: value });
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <TagSuggestions id={id} suggestions={suggestions} active={active} onChoose={choose} />
    </div>
  );
}
