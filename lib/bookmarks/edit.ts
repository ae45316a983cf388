import { cutText, tidyText } from '@/lib/base/text';
import { type Bookmark, bookmarkLimits, readingStatuses, type UserFacts } from './bookmark';

/** What a user may change by hand. Absent fields stay as they are. */
export type Edit = Partial<Pick<UserFacts, 'tags' | 'note' | 'status'>>;

export function applyEdit(bookmark: Bookmark, edit: Edit): Bookmark {
  return { ...bookmark, ...edit };
}

/** To the trash, or back from it. */
export function withDeletedAt(bookmark: Bookmark, deletedAt: number | null): Bookmark {
  return { ...bookmark, deletedAt };
}

/** Reads an edit that came as a message; null when anything in it is not what it should be. */
export function parseEdit(value: unknown): Edit | null {
  if (typeof value !== 'object' || value === null) return null;
  const edit: { -readonly [Field in keyof Edit]: Edit[Field] } = {};
  for (const [field, entry] of Object.entries(value)) {
    if (field === 'tags' && isListOfStrings(entry)) edit.tags = tidyTags(entry);
    else if (field === 'note' && typeof entry === 'string') edit.note = tidyNote(entry);
    else if (field === 'status' && isOneOf(readingStatuses, entry)) edit.status = entry;
    else return null;
  }
  return edit;
}

/** Tags as they are kept: trimmed, without a leading `#`, single spaces, no two alike but for case, bounded. */
export function tidyTags(tags: readonly string[]): string[] {
  const tagByFolded = new Map<string, string>();
  for (const raw of tags) {
    const tag = tidyText(raw.replace(/^[\s#]+/, ''), bookmarkLimits.tag);
    const folded = tag.toLocaleLowerCase();
    if (tag !== '' && !tagByFolded.has(folded)) tagByFolded.set(folded, tag);
  }
  return [...tagByFolded.values()].slice(0, bookmarkLimits.tags);
}

export function tidyNote(note: string): string {
  return cutText(note.toWellFormed(), bookmarkLimits.note);
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isOneOf<Value>(values: readonly Value[], value: unknown): value is Value {
  return (values as readonly unknown[]).includes(value);
}
