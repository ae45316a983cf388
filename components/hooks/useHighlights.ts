import type { Bookmark, Highlight } from '@/lib/bookmarks/bookmark';
import { bookmarkLimits } from '@/lib/bookmarks/bookmark';
import { hasRoomFor } from '@/lib/bookmarks/create';
import type { Edit } from '@/lib/bookmarks/edit';
import { t } from '@/lib/i18n/messages';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

/** Adding highlights to a bookmark and taking them off; each says what happened and how to take it back. */
export function useHighlights(
  { id }: Pick<Bookmark, 'id'>,
  { announce, fail }: Pick<Announcer, 'announce' | 'fail'>,
) {
  const { send } = useServices();
  const change = async (edit: Edit, sentence: string, undo: () => Promise<unknown>) => {
    const changed = await send('editBookmark', { id, edit });
    if (changed.ok) announce({ sentence, undo: () => void undo() });
    else fail(changed.error);
    return changed.ok;
  };
  const remove = (highlight: Highlight): Promise<boolean> =>
    change({ removeHighlights: [highlight.quote] }, t('status_highlightRemoved'), () => put(highlight));
  const put = (highlight: Highlight): Promise<boolean> =>
    change({ putHighlights: [highlight] }, t('status_highlighted'), () => remove(highlight));
  return {
    remove,
    /** `quote` is a tidy line. Answers false when it was not kept, and says why. */
    add: async (bookmark: Bookmark, quote: string): Promise<boolean> => {
      const { quote: limit, highlights: most } = bookmarkLimits;
      if (quote.length > limit) fail({ type: 'QuoteTooLong', limit });
      else if (!hasRoomFor(bookmark, quote)) fail({ type: 'HighlightsFull', limit: most });
      // Marked already: its note and its time are not to be lost.
      else if (bookmark.highlights.some((kept) => kept.quote === quote))
        announce({ sentence: t('status_highlighted') });
      else return put({ quote, note: '', at: Date.now() });
      return false;
    },
  };
}
