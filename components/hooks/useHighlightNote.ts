import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { BookmarkId, Highlight } from '@/lib/bookmarks/bookmark';
import { isNoteTooLong } from '@/lib/bookmarks/edit';
import { useServices } from './services';

/** A pause in typing this long sends what was typed on its way. */
const pauseMs = 500;

export interface HighlightNote {
  readonly note: string;
  readonly write: (note: string) => void;
  /** The highlight with its note as typed; nothing of it will be sent any more, for it is about to be removed. */
  readonly take: () => Highlight;
}

/**
 * The note on a highlight while a person writes it: kept beside the library at every key, sent when they pause or leave.
 * What was typed in a window that closed too soon is sent by the next one that shows the highlight.
 */
export function useHighlightNote(
  id: BookmarkId,
  highlight: Highlight,
  onSent: (failure: AppError | null) => void,
): HighlightNote {
  const { drafts, send } = useServices();
  const key = `${id}/${highlight.at}`;
  const unsent = useRef<string | null | undefined>(undefined);
  if (unsent.current === undefined) unsent.current = drafts.read(key)?.note ?? null;
  // What was typed stays in its field until the library tells of it.
  const [typed, setTyped] = useState(unsent.current);
  useEffect(() => {
    if (unsent.current === null) setTyped(null);
  }, [highlight.note]);

  const flush = useRef<() => Promise<void>>(async () => undefined);
  flush.current = async () => {
    const note = unsent.current;
    if (typeof note !== 'string' || isNoteTooLong(note)) return;
    const sent = await send('editBookmark', { id, edit: { putHighlights: [{ ...highlight, note }] } });
    onSent(sent.ok ? null : sent.error);
    if (!sent.ok || unsent.current !== note) return;
    unsent.current = null;
    drafts.drop(key);
  };
  useEffect(() => {
    const timer = setTimeout(() => void flush.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const leave = () => void flush.current();
    // A closing popup unmounts nothing; a message sent now still leaves.
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const note = typed ?? highlight.note;
  return {
    note,
    write: (next) => {
      drafts.keep(key, { note: next, at: Date.now() });
      unsent.current = next;
      setTyped(next);
    },
    take: () => {
      unsent.current = null;
      drafts.drop(key);
      return { ...highlight, note };
    },
  };
}
