import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeAfter, placeOf } from '@/lib/library/place-of';
import { scrollToRow } from '@/lib/library/row-window';
import type { ListedHits } from './useHits';
import { keepScroll } from './useRoute';
import { rowSizeOf, scrollerOf, sightOf } from './useSight';

/** Scrolling is written down when it has rested this long. */
const restMs = 150;

export interface ListCursor {
  /** The row the keyboard is at. */
  readonly index: number;
  /** The same, as it will be drawn: keys come faster than drawings. */
  readonly at: () => number;
  readonly setIndex: (index: number) => void;
  /** Goes to a row and brings the keyboard there. */
  readonly moveTo: (index: number) => void;
}

interface Shown {
  readonly hits: ListedHits;
  readonly place: string;
}

/**
 * Where a person is in the list: the row under the keyboard, and what is in sight. Both stay with their bookmarks when
 * the list changes underneath; another list (`place`) is shown from its top, or from where it was left. `isCovered`:
 * something else may stand in the list's place; afterwards it is where it was.
 */
export function useListCursor(
  list: RefObject<HTMLElement | null>,
  hits: ListedHits | null,
  place: string,
  leftAt: number | null,
  isCovered: boolean,
): ListCursor {
  const [index, drawIndex] = useState(0);
  const at = useRef(0);
  const setIndex = useCallback((to: number) => {
    at.current = to;
    drawIndex(to);
  }, []);
  const shown = useRef<Shown | null>(null);
  const wantsFocus = useRef(false);
  const hadFocus = useRef(false);

  useLayoutEffect(() => {
    if (hits === null || list.current === null) return;
    const before = shown.current;
    shown.current = { hits, place };
    if (before?.hits === hits) return;
    const scroller = scrollerOf(list.current);
    if (before?.place !== place) {
      setIndex(0);
      if (leftAt !== null || before !== null) scroller.scrollTop = leftAt ?? 0;
      return;
    }
    keepSight(list.current, scroller, before.hits, hits);
    setIndex(placeAfter(index, before.hits, hits));
  }, [hits, place, index]);

  const lastTop = useRef(0);
  useLayoutEffect(() => {
    if (list.current === null) return;
    if (list.current.offsetParent === null) document.scrollingElement?.scrollTo(0, 0);
    else if (!isCovered) scrollerOf(list.current).scrollTop = lastTop.current;
  }, [isCovered]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const keep = () => {
      if (!list.current || list.current.offsetParent === null) return;
      const { scrollTop } = scrollerOf(list.current);
      lastTop.current = scrollTop;
      clearTimeout(timer);
      timer = setTimeout(() => keepScroll(scrollTop), restMs);
    };
    const notePlace = ({ target }: Event) => {
      hadFocus.current = target instanceof Node && list.current?.contains(target) === true;
    };
    addEventListener('scroll', keep, { capture: true, passive: true });
    addEventListener('focusin', notePlace);
    addEventListener('pointerdown', notePlace);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', keep, { capture: true });
      removeEventListener('focusin', notePlace);
      removeEventListener('pointerdown', notePlace);
    };
  }, [list]);

  // After every drawing: a row may be drawn, read or gone since the keyboard was sent to it.
  useLayoutEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (!wantsFocus.current && !isLost) return;
    const title = list.current && titleAt(list.current, at.current);
    if (!title) return;
    wantsFocus.current = false;
    title.focus({ preventScroll: true });
  });

  const moveTo = useCallback(
    (to: number) => {
      setIndex(to);
      if (list.current === null) return;
      const sight = unhiddenSight(list.current);
      scrollerOf(list.current).scrollTop += scrollToRow(to, sight, rowSizeOf(list.current));
      // At once: the next key may be on its way. Where the row is not drawn yet, the list holds the keyboard for it.
      const title = titleAt(list.current, to);
      wantsFocus.current = title === null;
      (title ?? list.current).focus({ preventScroll: true });
    },
    [list],
  );
  return { index, at: () => at.current, setIndex, moveTo };
}

function titleAt(list: HTMLElement, index: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-index="${index}"] a`);
}

/** What of the list no bar that stays in place covers: as the style sheet says (`scroll-padding`). */
function unhiddenSight(list: HTMLElement): { readonly top: number; readonly height: number } {
  const { top, height } = sightOf(list);
  const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(scrollerOf(list));
  const [above, below] = [scrollPaddingBlockStart, scrollPaddingBlockEnd].map(
    (pad) => Number.parseFloat(pad) || 0,
  );
  return { top: top + (above ?? 0), height: height - (above ?? 0) - (below ?? 0) };
}

/** Rows that come or go above what is in sight move nothing; a person at the top sees what is new there. */
function keepSight(list: HTMLElement, scroller: Element, before: ListedHits, after: ListedHits): void {
  if (scroller.scrollTop === 0) return;
  const rowSize = rowSizeOf(list);
  const top = Math.max(0, Math.ceil(sightOf(list).top / rowSize));
  const [id] = before.ids(top, top + 1);
  const now = id === undefined ? null : placeOf(id, after, top);
  if (now !== null) scroller.scrollTop += (now - top) * rowSize;
}
