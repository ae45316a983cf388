import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { bookmarkLimits } from '@/lib/bookmarks/bookmark';
import { foldTag, tidyTags } from '@/lib/bookmarks/edit';
import type { TagCount } from '@/lib/bookmarks/tags';
import { t } from '@/lib/i18n/messages';
import styles from './TagsView.module.css';

interface RenameTagProps {
  readonly tag: string;
  readonly others: readonly TagCount[];
  readonly onRename: (to: string) => void;
  readonly onCancel: () => void;
}

/** A new name for a tag. One that another tag has already makes one tag of both, and says so before it does. */
export function RenameTag({ tag, others, onRename, onCancel }: RenameTagProps) {
  const [name, setName] = useState(tag);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => input.current?.select(), []);
  const [to] = tidyTags([name]);
  const isOther = to !== undefined && foldTag(to) !== foldTag(tag);
  const other = isOther ? others.find((one) => foldTag(one.tag) === foldTag(to)) : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    if (to === undefined) input.current?.focus();
    else if (to === tag) onCancel();
    // Merged under the name the other has, not under another spelling of it.
    else onRename(other?.tag ?? to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation(); // the screen around it has keys of its own
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form class={styles.rename} onSubmit={submit} onKeyDown={onKeyDown}>
      <label class="visually-hidden" for={id}>
        {t('newNameOf', { tag })}
      </label>
      <input
        ref={input}
        id={id}
        value={name}
        required
        maxLength={bookmarkLimits.tag}
        autoComplete="off"
        dir="auto"
        aria-describedby={`${id}-merge`}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class={buttons.primary}>
        {t(other ? 'merge' : 'rename')}
      </button>
      <button type="button" class={buttons.quiet} onClick={onCancel}>
        {t('cancel')}
      </button>
      <p id={`${id}-merge`} class={styles.merge} role="status">
        {other && t('mergeTags', { tag: other.tag })}
      </p>
    </form>
  );
}
