import { useEffect, useRef } from 'preact/hooks';
import { plural, t } from '@/lib/i18n/messages';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  readonly query: string;
  readonly onInput: (query: string) => void;
  /** How many bookmarks there are to search; null while that is not known. */
  readonly count: number | null;
}

/** Searches as one types. "/" brings the cursor here from anywhere, the down arrow goes on into the results. */
export function SearchField({ query, onInput, count }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (event.key !== '/' || isTyping) return;
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
        onKeyDown={(event) => event.key === 'ArrowDown' && focusFirstResult(event)}
      />
    </search>
  );
}

function focusFirstResult(event: KeyboardEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main li a')?.focus();
}
