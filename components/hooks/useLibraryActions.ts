import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import type { Edit } from '@/lib/bookmarks/edit';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';
import { useEdits } from './useEdits';

/** What a person does to one or many bookmarks of the library; all of it can be taken back. */
export interface LibraryActions {
  /** Archives them, or brings them back when all that are known are archived. The others likewise. */
  readonly archive: (ids: readonly BookmarkId[]) => Promise<boolean>;
  readonly star: (ids: readonly BookmarkId[]) => Promise<boolean>;
  readonly toggleRead: (ids: readonly BookmarkId[]) => Promise<boolean>;
  readonly tag: (ids: readonly BookmarkId[], edit: Pick<Edit, 'addTags' | 'removeTags'>) => Promise<boolean>;
  readonly remove: (ids: readonly BookmarkId[]) => Promise<boolean>;
  readonly restore: (ids: readonly BookmarkId[]) => Promise<boolean>;
  /** Its page is being opened: it counts as read. */
  readonly visit: (bookmark: Bookmark) => void;
}

export function useLibraryActions(
  announcer: Pick<Announcer, 'announce' | 'fail'>,
  known: (id: BookmarkId) => Bookmark | null,
): LibraryActions {
  const { send } = useServices();
  const editAll = useEdits(announcer);
  const all = (ids: readonly BookmarkId[], holds: (bookmark: Bookmark) => boolean) =>
    areAll(ids, known, holds);
  return {
    archive: (ids) =>
      all(ids, ({ status }) => status === 'archived')
        ? editAll(ids, { edit: { status: 'read' } }, 'bulk_unarchived')
        : editAll(ids, { edit: { status: 'archived' } }, 'bulk_archived'),
    star: (ids) =>
      all(ids, ({ starred }) => starred)
        ? editAll(ids, { edit: { starred: false } }, 'bulk_unstarred')
        : editAll(ids, { edit: { starred: true } }, 'bulk_starred'),
    toggleRead: (ids) =>
      all(ids, ({ status }) => status !== 'unread')
        ? editAll(ids, { edit: { status: 'unread' } }, 'bulk_markedUnread')
        : editAll(ids, { edit: { status: 'read' } }, 'bulk_markedRead'),
    tag: (ids, edit) => editAll(ids, { edit }, 'bulk_tagged'),
    remove: (ids) => editAll(ids, { edit: {}, isRemoved: true }, 'bulk_trashed'),
    restore: (ids) => editAll(ids, { edit: {}, isRemoved: false }, 'bulk_untrashed'),
    visit: ({ id, status }) => {
      if (status === 'unread') void send('editBookmark', { id, edit: { status: 'read' } });
    },
  };
}

/** Of the known ones, which are those a person sees: whether there are any, and it holds of each. */
export function areAll(
  ids: Iterable<BookmarkId>,
  known: (id: BookmarkId) => Bookmark | null,
  holds: (bookmark: Bookmark) => boolean,
): boolean {
  const seen = Array.from(ids, known).filter((bookmark) => bookmark !== null);
  return seen.length > 0 && seen.every(holds);
}
