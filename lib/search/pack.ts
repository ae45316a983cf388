import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import type { SeeTerm } from './collect-terms';
import { withTerms } from './edit-term-list';
import { type LabelField, type Labels, labelFields } from './labels';
import { noTerms, type TermList } from './term-list';
import { eachWord } from './words';

/**
 * Search reads packs: what a few hundred bookmarks are found by, in one record. Every bookmark has a place for life,
 * a number given when it was first saved; the place says in which pack it is and in which slot of it.
 */
export const packSize = 256;

/** `labels` is what lists, filters and counts need; `words` and `text` are read when words are searched. */
export type PackKind = 'labels' | 'words' | 'text';

export interface LabelsPack {
  readonly kind: 'labels';
  readonly number: number;
  /** Grows with every write to any pack: a screen asks for those newer than what it has. */
  readonly revision: number;
  /** The id in each slot, 22 characters each; spaces where there is none. */
  readonly ids: string;
  /** ms since 1970, by slot. */
  readonly savedAt: Float64Array;
  /** When it was published, as far as known, else saved; ms since 1970, by slot. */
  readonly dates: Float64Array;
  readonly fields: Readonly<Record<LabelField, TermList>>;
}

export interface WordsPack {
  /** `words`: deck, takes, tags, note and what else people remember. `text`: the page's readable text. */
  readonly kind: 'words' | 'text';
  readonly number: number;
  readonly revision: number;
  readonly words: TermList;
}

export type Pack = LabelsPack | WordsPack;

export interface Place {
  readonly pack: number;
  readonly slot: number;
}

export function placeOf(place: number): Place {
  return { pack: Math.floor(place / packSize), slot: place % packSize };
}

const idLength = 22;
const noId = ' '.repeat(idLength);

export function emptyLabels(number: number): LabelsPack {
  return {
    kind: 'labels',
    number,
    revision: 0,
    ids: noId.repeat(packSize),
    savedAt: new Float64Array(packSize),
    dates: new Float64Array(packSize),
    fields: Object.fromEntries(labelFields.map((field) => [field, noTerms])) as Record<LabelField, TermList>,
  };
}

export function emptyWords(kind: WordsPack['kind'], number: number): WordsPack {
  return { kind, number, revision: 0, words: noTerms };
}

export function idIn(pack: LabelsPack, slot: number): BookmarkId | null {
  const id = pack.ids.slice(slot * idLength, (slot + 1) * idLength);
  return id === noId ? null : (id as BookmarkId);
}

/** What a bookmark is listed and filtered by. */
export interface Listed {
  readonly id: BookmarkId;
  readonly savedAt: number;
  readonly date: number;
  readonly labels: Labels;
}

/** The pack with other bookmarks in some slots; null empties a slot. */
export function withListed(pack: LabelsPack, listedBySlot: ReadonlyMap<number, Listed | null>): LabelsPack {
  const ids = Array.from({ length: packSize }, (_, slot) => {
    const listed = listedBySlot.get(slot);
    return listed === undefined ? (idIn(pack, slot) ?? noId) : (listed?.id ?? noId);
  });
  const numbers = (before: Float64Array, read: (listed: Listed) => number) =>
    before.map((value, slot) => {
      const listed = listedBySlot.get(slot);
      return listed === undefined ? value : listed === null ? 0 : read(listed);
    });
  const field = (name: LabelField) => {
    const seeLabels = (listed: Listed | null, see: SeeTerm) => {
      for (const label of listed?.labels[name] ?? []) see(label, 0, label.length);
    };
    return [name, withTerms(pack.fields[name], listedBySlot, seeLabels)] as const;
  };
  return {
    ...pack,
    ids: ids.join(''),
    savedAt: numbers(pack.savedAt, (listed) => listed.savedAt),
    dates: numbers(pack.dates, (listed) => listed.date),
    fields: Object.fromEntries(labelFields.map(field)) as Record<LabelField, TermList>,
  };
}

/** The pack with the words of other texts in some slots. */
export function withWords(pack: WordsPack, textBySlot: ReadonlyMap<number, string>): WordsPack {
  return { ...pack, words: withTerms(pack.words, textBySlot, eachWord) };
}
