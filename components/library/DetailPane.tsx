import { BookmarkDetails } from '@/components/bookmarks/BookmarkDetails';
import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import type { LibraryActions } from '@/components/hooks/useLibraryActions';
import { useOpenBookmark } from '@/components/hooks/useOpenBookmark';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { formatDay } from '@/lib/i18n/format';
import { t } from '@/lib/i18n/messages';
import styles from './DetailPane.module.css';

interface DetailPaneProps {
  readonly id: BookmarkId;
  /** False while a person walks the list: the keyboard stays there. */
  readonly takesFocus: boolean;
  readonly actions: LibraryActions;
  readonly onRead: () => void;
  readonly onClose: () => void;
  /** Opens another bookmark in this one's place. */
  readonly onShow: (bookmark: Bookmark) => void;
  readonly announcer: Announcer;
}

/** The bookmark that is open, beside the list, over it or in its place, as the window has room. */
export function DetailPane({ id, takesFocus, actions, onRead, onClose, onShow, announcer }: DetailPaneProps) {
  const { bookmark, error } = useOpenBookmark(id);
  return (
    <aside class={styles.pane} aria-label={t('details')}>
      {error && (
        <div class={styles.failure}>
          <ErrorNotice error={error} />
          <button type="button" class={buttons.quiet} onClick={onClose}>
            {t('back')}
          </button>
        </div>
      )}
      {bookmark && bookmark.deletedAt !== null && (
        <p class={styles.trashed}>
          {t('inTrashSince', { day: formatDay(bookmark.deletedAt) })}{' '}
          <button type="button" class={buttons.quiet} onClick={() => void actions.restore([bookmark.id])}>
            {t('restore')}
          </button>
        </p>
      )}
      {bookmark && (
        <BookmarkDetails
          key={bookmark.id}
          bookmark={bookmark}
          takesFocus={takesFocus}
          onBack={onClose}
          onOpen={actions.visit}
          onShow={onShow}
          onRead={() => {
            actions.visit(bookmark);
            onRead();
          }}
          onRemove={() => void actions.remove([bookmark.id])}
          onSaveAgain={undefined}
          announcer={announcer}
        />
      )}
    </aside>
  );
}
