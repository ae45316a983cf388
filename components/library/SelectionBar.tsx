import { useState } from 'preact/hooks';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { areAll, type LibraryActions } from '@/components/hooks/useLibraryActions';
import type { LibraryListState } from '@/components/hooks/useLibraryList';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { BulkBar } from './BulkBar';
import { DeleteForever } from './DeleteForever';

interface SelectionBarProps {
  readonly state: LibraryListState;
  readonly isTrash: boolean;
  readonly actions: LibraryActions;
  readonly announcer: Announcer;
  readonly onTag: () => void;
  readonly onExport: () => void;
}

/** Does to all that is selected what its bar offers; what leaves the list by it is selected no more. */
export function SelectionBar({ state, isTrash, actions, announcer, onTag, onExport }: SelectionBarProps) {
  const { selection, count, listing, rows } = state;
  const [isBusy, setIsBusy] = useState(false);
  const change = (how: (ids: readonly BookmarkId[]) => Promise<boolean>, leaves: boolean) => async () => {
    setIsBusy(true);
    const isDone = await how([...selection.ids]);
    setIsBusy(false);
    if (isDone && leaves) selection.clear();
  };
  return (
    <BulkBar
      selectedCount={selection.ids.size}
      count={count}
      isCounted={listing.isCounted}
      isTrash={isTrash}
      isBusy={isBusy}
      areArchived={areAll(selection.ids, rows.known, ({ status }) => status === 'archived')}
      areRead={areAll(selection.ids, rows.known, ({ status }) => status !== 'unread')}
      areStarred={areAll(selection.ids, rows.known, ({ starred }) => starred)}
      onSelectAll={selection.selectAll}
      onClear={selection.clear}
      on={{
        tag: onTag,
        export: onExport,
        archive: change(actions.archive, true),
        remove: change(actions.remove, true),
        restore: change(actions.restore, true),
        toggleRead: change(actions.toggleRead, false),
        star: change(actions.star, false),
      }}
    >
      {isTrash && (
        <DeleteForever
          ids={[...selection.ids]}
          count={selection.ids.size}
          announcer={announcer}
          onDone={selection.clear}
        />
      )}
    </BulkBar>
  );
}
