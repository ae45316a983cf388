import { useEffect, useRef } from 'preact/hooks';
import { plural, t } from '@/lib/i18n/messages';
import { isTyping } from './is-typing';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  readonly query: string;
  readonly onInput: (query: string) => void;
  /** How many bookmarks there are to search; null while that is not known. */
  readonly count: number | null;
  /** Goes on into the results; to the first of them unless said. */
  readonly onDown?: () => void;
}

/** Searches as one types. "/" brings the cursor here from anywhere, the down arrow goes on into the results. */
export function SearchField({ query, onInput, count, onDown = focusFirstResult }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);
  return (
    <search class={styles.search}>
      <input
        ref={input}
        type="search"
        aria-label={t('searchBookmarks')}
        aria-keyshortcuts="/"
        placeholder={count ? plural('searchCount', count) : t('searchBookmarks')}
        value={query}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
    </search>
  );
}

function focusFirstResult(): void {
  document.querySelector<HTMLElement>('main li a')?.focus();
}
