import type { Bookmark } from './bookmark';
import { type Edit, tidyNote, tidyTags } from './edit';

/** What the user had already written when they pressed Save. */
export interface Draft {
  readonly tags: readonly string[];
  readonly note: string;
}

/**
 * Words a person typed that no library has yet, as kept beside it. Fields nobody touched are absent.
 */
export interface KeptWords {
  readonly note?: string;
  readonly tags?: readonly string[];
  /** A tag in the middle of being typed. */
  readonly halfTag?: string;
  /** When the last key was pressed, ms since 1970. */
  readonly at: number;
}

/** Adds what was written before Save to what the bookmark holds already. Done twice, it is the same as once. */
export function withDraft(bookmark: Bookmark, draft: Draft): Bookmark {
  return {
    ...bookmark,
    tags: tidyTags([...bookmark.tags, ...draft.tags]),
    note: tidyNote(appended(bookmark.note, draft.note)),
  };
}

/**
 * What words typed before a page was saved add to the bookmark it has meanwhile: nothing the bookmark holds, and no
 * note where a later one was written.
 */
export function additionsTo(known: Bookmark, words: KeptWords): Edit {
  const tags = tidyTags([...known.tags, ...(words.tags ?? [])]);
  // Not cut: where the two are too long together, the field says so.
  const note = appended(known.note, words.note ?? '');
  const isOutdated = known.note !== '' && (known.stamps.note ?? 0) > words.at;
  return {
    ...(tags.length > known.tags.length && { tags }),
    ...(note !== known.note && !isOutdated && { note }),
  };
}

/** What words typed into a saved bookmark change of it, unless it was changed elsewhere since. */
export function replacementsFor(known: Bookmark, words: KeptWords): Edit {
  const stampOf = (isOfField: (cell: string) => boolean) =>
    Math.max(0, ...Object.entries(known.stamps).map(([cell, stamp]) => (isOfField(cell) ? stamp : 0)));
  const isNewNote = words.note !== undefined && words.note !== known.note;
  return {
    ...(isNewNote && stampOf((cell) => cell === 'note') <= words.at && { note: words.note }),
    ...(words.tags && stampOf((cell) => cell.startsWith('#')) <= words.at && { tags: words.tags }),
  };
}

/** What was typed while Save was on its way, as a change of the bookmark that Save made. */
export function typedSince(sent: Draft, typed: Draft, saved: Bookmark): Edit {
  const sentNote = sent.note.trim() === '' ? '' : sent.note;
  const kept = saved.note.endsWith(sentNote)
    ? saved.note.slice(0, saved.note.length - sentNote.length)
    : `${saved.note}\n\n`;
  const added = typed.tags.filter((tag) => !sent.tags.includes(tag));
  const removed = sent.tags.filter((tag) => !typed.tags.includes(tag));
  const tags = tidyTags([...saved.tags.filter((tag) => !removed.includes(tag)), ...added]);
  return {
    ...(typed.note !== sent.note && { note: kept + typed.note }),
    ...(added.length + removed.length > 0 && { tags }),
  };
}

/** Two notes as one, the second behind the first; once, where the first holds it already. */
export function joinNotes(note: string, addition: string): string {
  return `\n\n${note}\n\n`.includes(`\n\n${addition}\n\n`) ? note : appended(note, addition);
}

function appended(note: string, addition: string): string {
  if (addition.trim() === '' || `\n\n${note}`.endsWith(`\n\n${addition}`)) return note;
  return note.trim() === '' ? addition : `${note}\n\n${addition}`;
}
