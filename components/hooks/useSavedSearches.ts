import { useEffect, useState } from 'preact/hooks';
import { type AppError, isLibraryClosed } from '@/lib/base/errors';
import { type KeptSearch, newSearch, tidySearch } from '@/lib/bookmarks/saved-search';
import { t } from '@/lib/i18n/messages';
import type { Reply } from '@/lib/messaging/protocol';
import { asksForTag } from '@/lib/search/asks-for-tag';
import { keepReading } from './keep-reading';
import { useSearchReader } from './searches';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

export interface SavedSearches {
  /** By name; none until they are read. */
  readonly searches: readonly KeptSearch[];
  /**
   * A query as it is offered to be saved. One that looks for a tag that stays in this profile does so, too, unless a person
   * says otherwise.
   */
  readonly draft: (query: string) => Promise<KeptSearch>;
  /** Whether a query looks for a tag that stays in this profile. */
  readonly tellsOfLocalTag: (query: string) => Promise<boolean>;
  /** Saves one, or changes the one that has its id. Answers why it could not, for whoever asked to show. */
  readonly save: (search: KeptSearch) => Promise<AppError | null>;
  readonly remove: (search: KeptSearch) => Promise<void>;
}

/** The searches a person saved; each change says what happened and can be taken back. */
export function useSavedSearches({ announce, fail }: Pick<Announcer, 'announce' | 'fail'>): SavedSearches {
  const { send, sync, onLibraryChange } = useServices();
  const reader = useSearchReader();
  const [searches, setSearches] = useState<readonly KeptSearch[]>([]);
  useEffect(
    () =>
      keepReading(
        () => reader.searches(),
        (answer) => {
          if (answer.ok) setSearches(answer.value);
          else if (!isLibraryClosed(answer.error)) fail(answer.error);
        },
        onLibraryChange,
      ),
    [reader, onLibraryChange, fail],
  );

  const say = (sentence: string, takeBack: () => Promise<Reply<'saveSearch'>>) => {
    const undo = async () => {
      const undone = await takeBack();
      if (undone.ok) announce({ sentence: t('status_undone') });
      else fail(undone.error);
    };
    announce({ sentence, undo: () => void undo() });
  };
  const tellsOfLocalTag = async (query: string) => {
    const tags = await sync.localTags();
    // Where that cannot be known, it is kept to itself rather than told.
    return !tags.ok || asksForTag(query, tags.value);
  };
  const draft = async (query: string) => newSearch(query, await tellsOfLocalTag(query));
  const save = async (search: KeptSearch) => {
    const before = searches.find(({ id }) => id === search.id);
    const saved = await send('saveSearch', search);
    if (!saved.ok) return saved.error;
    say(t('status_searchSaved', { name: tidySearch(search).name }), () =>
      before ? send('saveSearch', before) : send('removeSearch', { id: search.id }),
    );
    return null;
  };
  const remove = async (search: KeptSearch) => {
    const removed = await send('removeSearch', { id: search.id });
    if (!removed.ok) return fail(removed.error);
    say(t('status_searchDeleted', { name: search.name }), () => send('saveSearch', search));
  };
  return { searches, draft, tellsOfLocalTag, save, remove };
}
