import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

/** What a person does to a saved bookmark; each says what happened, and removing can be taken back. */
export function useBookmarkActions({ announce, fail }: Pick<Announcer, 'announce' | 'fail'>) {
  const { send } = useServices();
  const settle = (outcome: Result<Bookmark, AppError>, sentence: string, undo?: () => void) => {
    if (outcome.ok) announce(undo ? { sentence, undo } : { sentence });
    else fail(outcome.error);
    return outcome.ok;
  };
  const restore = async ({ id, title }: Bookmark) => {
    settle(await send('restoreBookmark', { id }), t('status_restored', { title }));
  };
  return {
    remove: async (bookmark: Bookmark) => {
      const { id, title } = bookmark;
      return settle(
        await send('removeBookmark', { id }),
        t('status_removed', { title }),
        () => void restore(bookmark),
      );
    },
    toggleRead: async ({ id, status }: Bookmark) => {
      const next = status === 'unread' ? 'read' : 'unread';
      settle(await send('editBookmark', { id, edit: { status: next } }), t(`status_${next}`));
    },
    /** The page is being opened in a tab, which closes the popup: the message must leave at once and needs no answer. */
    open: ({ id, status }: Bookmark) => {
      if (status === 'unread') void send('editBookmark', { id, edit: { status: 'read' } });
    },
  };
}
