import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Sight } from '@/lib/library/row-window';

/** As the style sheet has it; this where there is none. */
const defaultRowSize = 84;

/** What of a list is in sight, followed through scrolling and resizing, and how high its rows are (`--row-size`). */
export function useSight(list: RefObject<HTMLElement | null>): {
  readonly sight: Sight;
  readonly rowSize: number;
} {
  const [seen, setSeen] = useState({ sight: { top: 0, height: innerHeight }, rowSize: defaultRowSize });
  useLayoutEffect(() => {
    const look = () => {
      if (!list.current || list.current.offsetParent === null) return;
      const rowSize = rowSizeOf(list.current);
      const sight = sightOf(list.current);
      setSeen((before) =>
        before.rowSize === rowSize &&
        Math.abs(before.sight.top - sight.top) < rowSize &&
        before.sight.height === sight.height
          ? before
          : { sight, rowSize },
      );
    };
    look();
    // Whichever element scrolls, the list moves in the window.
    addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    // It may have been hidden while the window changed.
    const shown = new ResizeObserver(look);
    if (list.current) shown.observe(list.current);
    return () => {
      shown.disconnect();
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, [list]);
  return seen;
}

/** The part of the window below the list's start. */
export function sightOf(list: HTMLElement): Sight {
  return { top: -list.getBoundingClientRect().top, height: innerHeight };
}

export function rowSizeOf(list: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(list).getPropertyValue('--row-size')) || defaultRowSize;
}

/** What scrolls when this list does. */
export function scrollerOf(list: HTMLElement): Element {
  let element = list.parentElement;
  while (element && !/auto|scroll/.test(getComputedStyle(element).overflowY)) element = element.parentElement;
  return element ?? document.scrollingElement ?? document.documentElement;
}
