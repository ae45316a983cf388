import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import type { LibraryActions } from './useLibraryActions';
import { useLibraryKeys } from './useLibraryKeys';
import type { LibraryListState } from './useLibraryList';

interface Screen {
  readonly state: LibraryListState;
  readonly openId: BookmarkId | null;
  readonly actions: LibraryActions;
  readonly isTrash: boolean;
  readonly open: (id: BookmarkId) => void;
  readonly close: () => void;
  /** Shows the bookmark in the details that are open. */
  readonly walkTo: (id: BookmarkId) => void;
  readonly showHelp: () => void;
}

/** The library's keys: what each does, to the selected bookmarks, else to the one under the keyboard. */
export function useLibraryCommands({ state, openId, actions, isTrash, ...screen }: Screen): void {
  const { list, listing, count, cursor, selection } = state;
  const isInList = () => list.current?.contains(document.activeElement) === true;
  const idAt = (index: number): BookmarkId | undefined => listing.hits?.ids(index, index + 1)[0];
  const subject = () => (openId !== null && !isInList() ? openId : idAt(cursor.at()));
  const subjects = () => {
    const one = subject();
    return selection.ids.size > 0 ? [...selection.ids] : one === undefined ? [] : [one];
  };
  const change = (how: (ids: readonly BookmarkId[]) => Promise<boolean>, leaves: boolean) => () => {
    const ids = subjects();
    if (ids.length === 0) return false;
    // What leaves the list is selected no more.
    void how(ids).then((isDone) => isDone && leaves && selection.clear());
    return true;
  };
  const move = (step: number, event: KeyboardEvent) => {
    // Elsewhere the arrows scroll.
    const isElsewhere = !isInList() && document.activeElement !== document.body;
    if (count === 0 || (event.key.startsWith('Arrow') && isElsewhere)) return false;
    const isBegun = isInList() || openId !== null;
    const index = isBegun ? Math.max(0, Math.min(cursor.at() + step, count - 1)) : cursor.at();
    cursor.moveTo(index);
    const id = idAt(index);
    if (openId !== null && id !== undefined) screen.walkTo(id);
    return true;
  };
  useLibraryKeys({
    next: (event) => move(1, event),
    previous: (event) => move(-1, event),
    open: ({ key, target }) => {
      const id = idAt(cursor.at());
      // Enter on a button or a box is theirs.
      const isOnTitle = target instanceof HTMLAnchorElement && isInList();
      if (id === undefined || (key === 'Enter' && !isOnTitle)) return false;
      screen.open(id);
      return true;
    },
    visit: () => {
      const title = list.current?.querySelector<HTMLElement>(`[data-index="${cursor.at()}"] a`);
      title?.click();
      return title !== null;
    },
    // The search field listens for its key itself.
    search: nothing,
    select: () => {
      if (count === 0) return false;
      selection.toggle(cursor.at());
      return true;
    },
    archive: isTrash ? nothing : change(actions.archive, true),
    star: isTrash ? nothing : change(actions.star, false),
    toggleRead: isTrash ? nothing : change(actions.toggleRead, false),
    remove: isTrash ? nothing : change(actions.remove, true),
    back: () => {
      if (openId !== null) screen.close();
      else if (selection.ids.size > 0) selection.clear();
      else return false;
      return true;
    },
    help: () => {
      screen.showHelp();
      return true;
    },
  });
}

function nothing(): boolean {
  return false;
}
