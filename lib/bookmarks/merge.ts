import { mergeAliases } from './address';
import { type Bookmark, type BookmarkId, bookmarkLimits, type Highlight } from './bookmark';
import { correct, isCorrected, isSameValue } from './correct';
import { joinNotes } from './draft';
import { foldTag, tidyTags } from './edit';

/** Two bookmarks that are to be one. */
export interface Pair {
  readonly keep: BookmarkId;
  /** Goes to the trash. */
  readonly drop: BookmarkId;
}

/**
 * What a user wrote in `dropped`, and where it had been met, taken over into `kept`: two bookmarks of one story become
 * one. Choices that cannot be joined (verdict, correction) stay the kept one's; what the dropped one's page said of itself
 * stays with it, but for takes, where the kept one has none. Done twice, it is the same as once.
 *
 * `movesText`: the readable text goes along, because the kept one has none.
 */
export function mergeInto(kept: Bookmark, dropped: Bookmark, movesText = false): Bookmark {
  const earlier = dropped.savedAt < kept.savedAt ? dropped : kept;
  return {
    ...withTakes(kept, dropped),
    tags: tidyTags([...kept.tags, ...dropped.tags]),
    note: joinNotes(kept.note, dropped.note),
    highlights: joinHighlights(kept.highlights, dropped.highlights),
    // Never out of sight because of what became of the other one; never to be read again for that either.
    status: kept.status === 'unread' && dropped.status !== 'unread' ? 'read' : kept.status,
    starred: kept.starred || dropped.starred,
    verdict: kept.verdict ?? dropped.verdict,
    aliases: mergeAliases(kept.aliases, dropped.aliases),
    revisions: joinRevisions(kept.revisions, dropped.revisions),
    savedAt: earlier.savedAt,
    savedBy: earlier.savedBy,
    wordCount: movesText ? dropped.wordCount : kept.wordCount,
  };
}

/** False when the two hold more than one bookmark may: something a user wrote, or an address they met, would have to go. */
export function fitsTogether(kept: Bookmark, dropped: Bookmark): boolean {
  const tags = new Set([...kept.tags, ...dropped.tags].map(foldTag));
  const highlights = joinHighlights(kept.highlights, dropped.highlights);
  const aliases = new Set([...kept.aliases, ...dropped.aliases]);
  return (
    aliases.size <= bookmarkLimits.aliases &&
    tags.size <= bookmarkLimits.tags &&
    highlights.length <= bookmarkLimits.highlights &&
    [joinNotes(kept.note, dropped.note), ...highlights.map(({ note }) => note)].every(
      (note) => note.length <= bookmarkLimits.note,
    )
  );
}

/**
 * Takes a merge back: `current` is what became of `after`, which the merge made of `before`. What was written since
 * stays; what the merge brought goes.
 */
export function unmerge(current: Bookmark, before: Bookmark, after: Bookmark): Bookmark {
  const restored = <Field extends keyof Bookmark>(field: Field): Bookmark[Field] =>
    isSameValue(current[field], after[field]) ? before[field] : current[field];
  const broughtTags = without(after.tags, before.tags, foldTag);
  const formerHighlights = new Map(before.highlights.map((one) => [one.quote, one]));
  return {
    ...current,
    tags: without(current.tags, broughtTags, foldTag),
    note:
      current.note === after.note
        ? before.note
        : withoutBlock(current.note, addition(before.note, after.note)),
    highlights: without(
      current.highlights,
      without(after.highlights, before.highlights, quoteOf),
      quoteOf,
    ).map((one) => {
      const merged = after.highlights.find(({ quote }) => quote === one.quote);
      return merged?.note === one.note ? (formerHighlights.get(one.quote) ?? one) : one;
    }),
    aliases: without(current.aliases, without(after.aliases, before.aliases)),
    // The former ones, not what is left of them: the merge may have had no room for them all.
    revisions: joinRevisions(before.revisions, without(current.revisions, after.revisions, JSON.stringify)),
    status: restored('status'),
    starred: restored('starred'),
    verdict: restored('verdict'),
    savedAt: restored('savedAt'),
    savedBy: restored('savedBy'),
    wordCount: restored('wordCount'),
    takes: restored('takes'),
    asRead: restored('asRead'),
  };
}

function withTakes(kept: Bookmark, dropped: Bookmark): Bookmark {
  const { takes } = dropped;
  if (kept.takes.length > 0 || takes.length === 0 || isCorrected(kept, 'takes')) return kept;
  return isCorrected(dropped, 'takes')
    ? correct(kept, { values: { takes }, takenBack: [] })
    : { ...kept, takes };
}

/** A passage highlighted in both is one highlight, with what was noted on either. */
function joinHighlights(ours: readonly Highlight[], theirs: readonly Highlight[]): readonly Highlight[] {
  const theirsByQuote = new Map(theirs.map((one) => [one.quote, one]));
  return [
    ...ours.map((one) => ({ ...one, note: joinNotes(one.note, theirsByQuote.get(one.quote)?.note ?? '') })),
    ...without(theirs, ours, quoteOf),
  ];
}

function joinRevisions(ours: Bookmark['revisions'], theirs: Bookmark['revisions']): Bookmark['revisions'] {
  const all = [...ours, ...without(theirs, ours, JSON.stringify)];
  return all.sort((a, b) => a.replacedAt - b.replacedAt).slice(-bookmarkLimits.revisions);
}

/** What `list` holds that `others` does not, by what makes two of them the same. */
function without<Value>(
  list: readonly Value[],
  others: readonly Value[],
  keyOf: (value: Value) => unknown = (value) => value,
): readonly Value[] {
  const excluded = new Set(others.map(keyOf));
  return list.filter((value) => !excluded.has(keyOf(value)));
}

function quoteOf({ quote }: Highlight): string {
  return quote;
}

/** What was put behind a note: see `joinNotes`. */
function addition(before: string, after: string): string {
  if (before.trim() === '') return after;
  return after.startsWith(`${before}\n\n`) ? after.slice(before.length + 2) : '';
}

/** A note without a block of its paragraphs, once; one in which these words go on in the same paragraph stays as it is. */
function withoutBlock(note: string, block: string): string {
  const padded = `\n\n${note}\n\n`;
  const at = block === '' ? -1 : padded.indexOf(`\n\n${block}\n\n`);
  if (at === -1) return note;
  return (padded.slice(0, at) + padded.slice(at + 2 + block.length)).slice(2, -2);
}
