import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { useServices } from './services';

/** A pause in typing this long sends the note on its way. */
const pauseMs = 500;

export interface NoteControls {
  readonly note: string;
  readonly type: (note: string) => void;
  readonly isSaved: boolean;
}

/**
 * The note of a saved bookmark, saved by itself. Each key is kept beside the library until the library has it, so a
 * popup closed in the middle of a word loses none: the next one finds the draft and sends it.
 */
export function useNote(bookmark: Bookmark, onFailure: (error: AppError) => void): NoteControls {
  const { drafts, send } = useServices();
  const { id } = bookmark;
  const [typed, setTyped] = useState<string | null>(() => drafts.read(id)?.note ?? null);
  const [isSaved, setIsSaved] = useState(typed === null);
  const unsent = useRef(typed);

  const flush = useRef<() => Promise<void>>(async () => undefined);
  flush.current = async () => {
    const note = unsent.current;
    if (note === null) return;
    const saved = await send('editBookmark', { id, edit: { note } });
    if (!saved.ok) return onFailure(saved.error);
    if (unsent.current !== note) return;
    unsent.current = null;
    drafts.drop(id);
    setIsSaved(true);
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

  const type = (note: string) => {
    unsent.current = note;
    drafts.keep(id, { note });
    setTyped(note);
    setIsSaved(false);
  };
  return { note: typed ?? bookmark.note, type, isSaved };
}
