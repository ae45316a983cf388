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
  /**
   * For changing one highlight, whatever others another screen makes meanwhile: quotes taken off first, then highlights
   * put on, each in the place of the one with its quote.
   */
  readonly removeHighlights?: readonly string[];
  readonly putHighlights?: readonly Highlight[];
}

export function applyEdit(
  bookmark: Bookmark,
  { addTags = [], removeTags = [], putHighlights = [], removeHighlights = [], ...facts }: Edit,
): Bookmark {
  const { tags, highlights, ...edited } = { ...bookmark, ...facts };
  return {
    ...edited,
    tags: withTags(tags, addTags, removeTags),
    highlights: withHighlights(highlights, putHighlights, removeHighlights),
  };
}

/**
 * What gives a bookmark back what was changed in it by hand, and leaves what was tagged or highlighted since; without
 * any field when nothing was changed.
 */
export function undoOf(before: Bookmark, after: Bookmark): Edit {
  const facts = (['note', 'status', 'starred', 'verdict'] as const).filter(
    (field) => before[field] !== after[field],
  );
  const isKept = ({ quote, note, at }: Highlight) =>
    after.highlights.some((one) => one.quote === quote && one.note === note && one.at === at);
  const lists = {
    removeTags: after.tags.filter((tag) => !before.tags.includes(tag)),
    addTags: before.tags.filter((tag) => !after.tags.includes(tag)),
    removeHighlights: after.highlights
      .map(({ quote }) => quote)
      .filter((quote) => !before.highlights.some((one) => one.quote === quote)),
    putHighlights: before.highlights.filter((one) => !isKept(one)),
  };
  // Each value stays under the field it came from, which fromEntries() cannot express.
  return Object.fromEntries([
    ...facts.map((field) => [field, before[field]]),
    ...Object.entries(lists).filter(([, list]) => list.length > 0),
  ]) as Edit;
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
    else if (field === 'putHighlights' && isListOfHighlights(entry))
      edit.putHighlights = tidyHighlights(entry);
    else if (field === 'removeHighlights' && isListOfStrings(entry))
      edit.removeHighlights = entry.map(tidyQuote);
    else return null;
  }
  return edit;
}

function withTags(
  tags: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): readonly string[] {
  if (added.length + removed.length === 0) return tags;
  const gone = new Set(removed.map(foldTag));
  const kept = tags.filter((tag) => !gone.has(foldTag(tag)));
  return tidyTags([...kept, ...added], Math.max(bookmarkLimits.tags, kept.length));
}

function withHighlights(
  highlights: readonly Highlight[],
  put: readonly Highlight[],
  removed: readonly string[],
): readonly Highlight[] {
  if (put.length + removed.length === 0) return highlights;
  const gone = new Set(removed);
  const kept = highlights.filter(({ quote }) => !gone.has(quote));
  return tidyHighlights([...kept, ...put], Math.max(bookmarkLimits.highlights, kept.length));
}

/**
 * Tags as they are kept: trimmed, without a leading `#`, single spaces, no two alike but for case, bounded. `most`: where
 * two profiles brought more together than one person may add, none of those goes.
 */
export function tidyTags(tags: readonly string[], most: number = bookmarkLimits.tags): string[] {
  const tagByFolded = new Map<string, string>();
  for (const raw of tags) {
    const tag = tidyText(raw.replace(/^[\s#]+/, ''), bookmarkLimits.tag);
    const folded = foldTag(tag);
    if (tag !== '' && !tagByFolded.has(folded)) tagByFolded.set(folded, tag);
  }
  return [...tagByFolded.values()].slice(0, most);
}

/** Two tags that differ only in case are one, alike in every language: a browser set to Turkish would split AI and ai. */
export function foldTag(tag: string): string {
  return tag.toLowerCase();
}

/** Highlights as they are kept: without empty quotes, each quote once, bounded: those that were there stay. */
export function tidyHighlights(
  highlights: readonly Highlight[],
  most: number = bookmarkLimits.highlights,
): Highlight[] {
  const byQuote = new Map<string, Highlight>();
  for (const { quote, note, at } of highlights) {
    const tidy = tidyQuote(quote);
    if (tidy !== '') byQuote.set(tidy, { quote: tidy, note: tidyNote(note), at });
  }
  return [...byQuote.values()].slice(0, most);
}

/** A quote as it is kept: one line, however many paragraphs it was taken from. Whoever makes one says when it is cut. */
export function tidyQuote(quote: string): string {
  return tidyText(quote, bookmarkLimits.quote);
}

export function isNoteTooLong(note: string): boolean {
  return note.length > bookmarkLimits.note;
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

export function isHighlight(value: unknown): value is Highlight {
  if (typeof value !== 'object' || value === null) return false;
  const { quote, note, at } = value as Record<string, unknown>;
  return typeof quote === 'string' && typeof note === 'string' && Number.isSafeInteger(at);
}

function isOneOf<Value>(values: readonly Value[], value: unknown): value is Value {
  return (values as readonly unknown[]).includes(value);
}
