import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { Dialog } from '@/components/common/Dialog';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { Field } from '@/components/common/Field';
import type { SavedSearches } from '@/components/hooks/useSavedSearches';
import type { AppError } from '@/lib/base/errors';
import { type KeptSearch, searchLimits, tidySearch } from '@/lib/bookmarks/saved-search';
import { t } from '@/lib/i18n/messages';
import styles from './LibraryDialogs.module.css';

interface SearchDialogProps {
  readonly search: KeptSearch;
  readonly saved: SavedSearches;
  readonly onClose: () => void;
}

/** A saved search, or one about to be: what it is called, what it looks for, and whether other profiles learn of it. */
export function SearchDialog({ search, saved, onClose }: SearchDialogProps) {
  const [isNew] = useState(() => !saved.searches.includes(search));
  const [wanted, setWanted] = useState(search);
  // What was typed last is known before it is drawn: whoever presses Enter at once means that.
  const latest = useRef(search);
  const change = (facts: Partial<KeptSearch>) => {
    latest.current = { ...latest.current, ...facts };
    setWanted(latest.current);
  };
  const checks = useRef<Promise<unknown>>(Promise.resolve());
  const [error, setError] = useState<AppError | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const nameField = () => form.current?.querySelector('input');
  useLayoutEffect(() => {
    nameField()?.focus();
    nameField()?.select();
  }, []);
  const submit = async (event: Event) => {
    event.preventDefault();
    setError(null);
    // Whether it tells of a tag that stays here has to be known first.
    await checks.current;
    const failure = await saved.save(latest.current);
    setError(failure);
    if (failure === null) onClose();
    else nameField()?.focus();
  };
  const remove = () => {
    // First, so that the keyboard is back in the row when that goes.
    onClose();
    void saved.remove(search);
  };
  /** To stay in this profile is offered once a query comes to look for such a tag; after that it is as a person says. */
  const offerToStay = async (before: string, query: string) => {
    const [did, does] = await Promise.all([before, query].map(saved.tellsOfLocalTag));
    if (!did && does) change({ isLocal: true });
  };
  const askFor = (query: string) => {
    const before = latest.current.query;
    change({ query });
    checks.current = Promise.all([checks.current, offerToStay(before, query)]);
  };
  const { name, query } = tidySearch(wanted);
  const isEmpty = name === '' || query === '';
  return (
    <Dialog heading={t(isNew ? 'saveSearch' : 'savedSearch')} onClose={onClose}>
      <form ref={form} class={styles.form} onSubmit={(event) => void submit(event)}>
        <Field
          label={t('searchName')}
          value={wanted.name}
          onInput={(name) => change({ name })}
          isRequired
          maxLength={searchLimits.name}
        />
        <Field
          label={t('searchQuery')}
          value={wanted.query}
          onInput={askFor}
          isRequired
          maxLength={searchLimits.query}
        />
        <div>
          <label class={styles.choice}>
            <input
              type="checkbox"
              checked={wanted.isLocal}
              aria-describedby={id}
              onChange={({ currentTarget }) => change({ isLocal: currentTarget.checked })}
            />
            {t('localTag')}
          </label>
          <p id={id} class={styles.why}>
            {t('localSearchWhy')}
          </p>
        </div>
        <ErrorNotice error={error} />
        <footer class={styles.footer}>
          <button type="submit" class={buttons.primary} disabled={isEmpty}>
            {t('save')}
          </button>
          <button type="button" class={buttons.quiet} onClick={onClose}>
            {t('cancel')}
          </button>
          {!isNew && (
            <button type="button" class={buttons.quiet} onClick={remove}>
              {t('delete')}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
