import { cutText, tidyText } from '@/lib/base/text';
import {
  type Bookmark,
  bookmarkLimits,
  type Highlight,
  readingStatuses,
  type UserFacts,
  userVerdicts,
} from './bookmark';

/** What a user may change by hand. Absent fields stay as they are. */
export interface Edit extends Partial<UserFacts> {
  /** For changing many bookmarks alike, whatever tags each has: taken off first, then put on. */
  readonly removeTags?: readonly string[];
  readonly addTags?: readonly string[];
}

export function applyEdit(bookmark: Bookmark, { addTags = [], removeTags = [], ...facts }: Edit): Bookmark {
  const edited = { ...bookmark, ...facts };
  if (addTags.length + removeTags.length === 0) return edited;
  const removed = new Set(removeTags.map(foldTag));
  const kept = edited.tags.filter((tag) => !removed.has(foldTag(tag)));
  return { ...edited, tags: tidyTags([...kept, ...addTags]) };
}

/** The edit that makes `after` what `before` was, in every field that `edit` touched. */
export function inverseEdit(before: Bookmark, edit: Edit): Edit {
  const { addTags, removeTags, ...facts } = edit;
  const touched = Object.keys(facts) as (keyof UserFacts)[];
  // Each value stays under the field it came from, which fromEntries() cannot express.
  const former = Object.fromEntries(touched.map((field) => [field, before[field]])) as Edit;
  return addTags || removeTags ? { ...former, tags: before.tags } : former;
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
    else if (field === 'addTags' && isListOfStrings(entry)) edit.addTags = tidyTags(entry);
    else if (field === 'removeTags' && isListOfStrings(entry)) edit.removeTags = tidyTags(entry);
    else if (field === 'status' && isOneOf(readingStatuses, entry)) edit.status = entry;
    else if (field === 'starred' && typeof entry === 'boolean') edit.starred = entry;
    else if (field === 'verdict' && (entry === null || isOneOf(userVerdicts, entry))) edit.verdict = entry;
    else if (field === 'highlights' && isListOfHighlights(entry)) edit.highlights = tidyHighlights(entry);
    else return null;
  }
  return edit;
}

/** Tags as they are kept: trimmed, without a leading `#`, single spaces, no two alike but for case, bounded. */
export function tidyTags(tags: readonly string[]): string[] {
  const tagByFolded = new Map<string, string>();
  for (const raw of tags) {
    const tag = tidyText(raw.replace(/^[\s#]+/, ''), bookmarkLimits.tag);
    const folded = foldTag(tag);
    if (tag !== '' && !tagByFolded.has(folded)) tagByFolded.set(folded, tag);
  }
  return [...tagByFolded.values()].slice(0, bookmarkLimits.tags);
}

/** Two tags that differ only in case are one. */
export function foldTag(tag: string): string {
  return tag.toLocaleLowerCase();
}

/** Highlights as they are kept: without empty quotes, each quote once, bounded. */
function tidyHighlights(highlights: readonly Highlight[]): Highlight[] {
  const byQuote = new Map<string, Highlight>();
  for (const { quote, note, at } of highlights) {
    const tidy = tidyText(quote, bookmarkLimits.quote);
    if (tidy !== '') byQuote.set(tidy, { quote: tidy, note: tidyNote(note), at });
  }
  return [...byQuote.values()].slice(-bookmarkLimits.highlights);
}

export function tidyNote(note: string): string {
  return cutText(note.toWellFormed(), bookmarkLimits.note);
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isListOfHighlights(value: unknown): value is Highlight[] {
  return Array.isArray(value) && value.every(isHighlight);
}

function isHighlight(value: unknown): value is Highlight {
  if (typeof value !== 'object' || value === null) return false;
  const { quote, note, at } = value as Record<string, unknown>;
  return typeof quote === 'string' && typeof note === 'string' && Number.isSafeInteger(at);
}

function isOneOf<Value>(values: readonly Value[], value: unknown): value is Value {
  return (values as readonly unknown[]).includes(value);
}
