import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { additionsTo, type Draft, type KeptWords, replacementsFor, typedSince } from '@/lib/bookmarks/draft';
import { type Edit, isNoteTooLong, tidyTags } from '@/lib/bookmarks/edit';
import { useServices } from './services';

/** A pause in typing this long sends what was typed on its way. */
const pauseMs = 500;

type Unsaved = Omit<KeptWords, 'at'>;

/** What a person writes about a page, and how. The same before and after it is saved. */
export interface Words {
  readonly note: string;
  readonly tags: readonly string[];
  /** A tag in the middle of being typed. */
  readonly halfTag: string;
  readonly write: (changes: Unsaved) => void;
  /** What Save sends along. */
  readonly draft: () => Draft;
  /** To be called with what Save made of the draft, before it is shown: what was typed meanwhile stays. */
  readonly settle: (sent: Draft, saved: Bookmark) => void;
}

/**
 * Tags and note of a page. Every key is kept beside the library until the library has it, so that a popup closed in
 * the middle of a word loses none: under the page's address while it is not saved, else under the bookmark's id, from
 * where it is sent by itself. What was typed before a page was saved some other way goes into that bookmark.
 */
export function useWords(
  address: string | null,
  known: Bookmark | null,
  onSent: (failure: AppError | null) => void,
): Words {
  const { drafts, send } = useServices();
  const [, redraw] = useState(0);
  const unsaved = useRef<Unsaved>({});
  const answered = useRef<Bookmark | null>(null);
  const shown = newer(known, answered.current);

  const keep = (words: Unsaved, key = known?.id ?? address) => {
    unsaved.current = words;
    redraw((count) => count + 1);
    if (key === null) return;
    if (Object.keys(words).length === 0) drafts.drop(key);
    else drafts.keep(key, { ...words, at: Date.now() });
  };

  useLayoutEffect(() => {
    const typedBefore = address === null ? null : drafts.read(address);
    if (known === null) return keep(withoutTime(typedBefore));
    const typedHere = drafts.read(known.id);
    const halfTag = typedHere?.halfTag ?? typedBefore?.halfTag;
    keep({
      ...(typedBefore && additionsTo(known, typedBefore)),
      ...(typedHere && replacementsFor(known, typedHere)),
      ...(halfTag && { halfTag }),
    });
    if (address !== null) drafts.drop(address);
  }, [known?.id, address]);

  const flush = useRef<() => Promise<void>>(async () => undefined);
  flush.current = async () => {
    const edit = withoutLongNote(unsaved.current);
    if (known === null || Object.keys(edit).length === 0) return;
    const saved = await send('editBookmark', { id: known.id, edit });
    onSent(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    answered.current = saved.value;
    const now = unsaved.current;
    keep({
      ...(now.note !== undefined && now.note !== edit.note && { note: now.note }),
      ...(now.tags && now.tags !== edit.tags && { tags: now.tags }),
      ...(now.halfTag && { halfTag: now.halfTag }),
    });
  };
  useEffect(() => {
    const timer = setTimeout(() => void flush.current(), unsaved.current.tags ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [unsaved.current]);
  useEffect(() => {
    const leave = () => void flush.current();
    // A closing popup unmounts nothing; a message sent now still leaves.
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const { note = shown?.note ?? '', tags = shown?.tags ?? [], halfTag = '' } = unsaved.current;
  return {
    note,
    tags,
    halfTag,
    write: (changes) => keep({ ...unsaved.current, ...changes }),
    draft: () => {
      const { note, ...rest } = unsaved.current;
      return draftOf(note !== undefined && isNoteTooLong(note) ? rest : unsaved.current);
    },
    settle: (sent, saved) => {
      if (address !== null) drafts.drop(address);
      answered.current = saved;
      keep(typedSince(sent, draftOf(unsaved.current), saved), saved.id);
    },
  };
}

/** A tag somebody has begun to type is meant: Save takes it along. */
function draftOf({ note = '', tags = [], halfTag = '' }: Unsaved): Draft {
  return { note, tags: tidyTags([...tags, ...halfTag.split(',')]) };
}

/**
 * What is ready to be sent. A note longer than the library keeps stays beside it, whole, until it is shorter (its field
 * says so); sent, its end would be cut off.
 */
function withoutLongNote({ note, tags }: Unsaved): Edit {
  return { ...(note !== undefined && !isNoteTooLong(note) && { note }), ...(tags && { tags }) };
}

function withoutTime(words: KeptWords | null): Unsaved {
  const { at: _time, ...unsaved } = words ?? { at: 0 };
  return unsaved;
}

/** The later of two states of one bookmark: the answer to an edit may come before or after the news of it. */
function newer(known: Bookmark | null, other: Bookmark | null): Bookmark | null {
  if (known === null || other === null || known.id !== other.id) return known;
  const lastStamp = (bookmark: Bookmark) => Math.max(0, ...Object.values(bookmark.stamps));
  return lastStamp(other) > lastStamp(known) ? other : known;
}
