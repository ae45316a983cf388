import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import type { ListedHits } from './useHits';

export interface Selection {
  readonly ids: ReadonlySet<BookmarkId>;
  /** Selects a row or lets it go; `isRange`: all rows from the one toggled last to this one become what this one does. */
  readonly toggle: (index: number, isRange?: boolean) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

const none: ReadonlySet<BookmarkId> = new Set();

/**
 * The bookmarks selected in a list, and only those that are in it: what is done to a selection is done in sight. `place`
 * says which list: another one begins with none.
 */
export function useSelection(hits: ListedHits | null, place: string): Selection {
  const [ids, setIds] = useState(none);
  const last = useRef(0);
  const clear = useCallback(() => setIds(none), []);
  useEffect(clear, [place, clear]);
  useLayoutEffect(() => {
    setIds((before) => (before.size === 0 || hits === null ? before : stillIn(hits, before)));
  }, [hits]);

  const toggle = (index: number, isRange = false) => {
    if (hits === null) return;
    const [from, to] = isRange
      ? [Math.min(last.current, index), Math.max(last.current, index)]
      : [index, index];
    last.current = index;
    const [toggled] = hits.ids(index, index + 1);
    setIds((before) => {
      const isOn = toggled !== undefined && !before.has(toggled);
      const after = new Set(before);
      for (const id of hits.ids(from, to + 1)) isOn ? after.add(id) : after.delete(id);
      return after;
    });
  };
  const selectAll = () => setIds(new Set(hits?.ids(0, hits.count)));
  return { ids, toggle, selectAll, clear };
}

/** The same set where nothing left it, so that nothing is drawn for it. */
function stillIn(hits: ListedHits, ids: ReadonlySet<BookmarkId>): ReadonlySet<BookmarkId> {
  const left = new Set(hits.ids(0, hits.count).filter((id) => ids.has(id)));
  return left.size === ids.size ? ids : left;
}
