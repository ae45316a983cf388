import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { Bookmark, UserVerdict } from '@/lib/bookmarks/bookmark';
import type { Edit } from '@/lib/bookmarks/edit';
import { t } from '@/lib/i18n/messages';
import type { TargetedEdit } from '@/lib/messaging/protocol';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

/** What a person does to a saved bookmark; each says what happened and how to take it back. */
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
  const takeBack = async (edits: readonly TargetedEdit[]) => {
    const undone = await send('editBookmarks', { edits });
    if (undone.ok) announce({ sentence: t('status_undone') });
    else fail(undone.error);
  };
  const change = async ({ id }: Bookmark, edit: Edit, sentence: string) => {
    const changed = await send('editBookmarks', { edits: [{ id, edit }] });
    if (!changed.ok) fail(changed.error);
    else if (changed.value.length === 0)
      announce({ sentence }); // another screen has done it already
    else announce({ sentence, undo: () => void takeBack(changed.value) });
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
    toggleRead: (bookmark: Bookmark) => {
      const status = bookmark.status === 'unread' ? 'read' : 'unread';
      return change(bookmark, { status }, t(`status_${status}`));
    },
    /** Out of the archive it counts as read: nobody archives what they still mean to read. */
    toggleArchived: (bookmark: Bookmark) => {
      const isArchived = bookmark.status === 'archived';
      const status = isArchived ? 'read' : 'archived';
      return change(bookmark, { status }, t(isArchived ? 'status_unarchived' : 'status_archived'));
    },
    toggleStar: (bookmark: Bookmark) => {
      const starred = !bookmark.starred;
      return change(bookmark, { starred }, t(starred ? 'status_starred' : 'status_unstarred'));
    },
    /** The verdict it has already is taken off. */
    toggleVerdict: (bookmark: Bookmark, pressed: UserVerdict) => {
      const verdict = bookmark.verdict === pressed ? null : pressed;
      const sentence =
        verdict === null
          ? t('status_verdictRemoved')
          : t('status_verdict', { verdict: t(`verdict_${verdict}`) });
      return change(bookmark, { verdict }, sentence);
    },
    /** The page is being opened in a tab, which closes the popup: the message must leave at once and needs no answer. */
    open: ({ id, status }: Bookmark) => {
      if (status === 'unread') void send('editBookmark', { id, edit: { status: 'read' } });
    },
  };
}
