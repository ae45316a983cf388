import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Passage } from '@/lib/reader/paragraphs';

/** What a person has selected of a text. */
export interface SelectedPassage {
  readonly passage: Passage;
  /** Where the selection ends on the screen, px from the corner of the text's box. */
  readonly end: { readonly x: number; readonly y: number };
}

/**
 * The selected part of a text whose paragraphs say in `data-start` where they begin; null while nothing of it is
 * selected.
 */
export function useSelectedPassage(box: RefObject<HTMLElement | null>): SelectedPassage | null {
  const [selected, setSelected] = useState<SelectedPassage | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      // A selection that is being drawn changes many times a frame.
      frame = requestAnimationFrame(() => setSelected(box.current && selectedIn(box.current)));
    };
    document.addEventListener('selectionchange', look);
    window.addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', look);
      document.removeEventListener('selectionchange', look);
    };
  }, [box]);
  return selected;
}

function selectedIn(box: HTMLElement): SelectedPassage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraphs = [...box.querySelectorAll<HTMLElement>('[data-start]')].filter((paragraph) =>
    range.intersectsNode(paragraph),
  );
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (!first || !last) return null;
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? 0;
  const end = offsetIn(last, range.endContainer, range.endOffset) ?? last.textContent.length;
  const passage = { start: startOf(first) + start, end: startOf(last) + end };
  const corner = box.getBoundingClientRect();
  const { right, bottom } = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  return { passage, end: { x: right - corner.left, y: bottom - corner.top } };
}

function startOf(paragraph: HTMLElement): number {
  return Number(paragraph.dataset.start);
}

/** How many characters of a paragraph stand before a place; null when the place is not in it. */
function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number | null {
  if (!paragraph.contains(node)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
