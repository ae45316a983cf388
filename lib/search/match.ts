import { type Bookmark, readingStatuses } from '@/lib/bookmarks/bookmark';
import { fold } from './fold';
import type { LabelField } from './labels';
import { type LabelsPack, packSize, type WordsPack } from './pack';
import type { Condition, LabelFilter, Query } from './query';
import { searchedParts } from './searched';
import { markContaining, slotsOf, type TermList, termsOf } from './term-list';
import { foldedLine } from './words';

/** The packs of one number; `words` and `text` only where they are needed. */
export interface PackSet {
  readonly labels: LabelsPack;
  readonly words: WordsPack | null;
  readonly text: WordsPack | null;
}

/** Which slots of a pack answer a query: 1 or 0 by slot. */
export interface PackMatch {
  readonly hits: Uint8Array;
  /** Those of the hits whose title has all the words. */
  readonly titleHits: Uint8Array;
  /** Those of the hits that a phrase makes uncertain: words are known here, their order is not. */
  readonly doubtful: Uint8Array;
}

type Marks = Uint8Array;
const isSearch = ({ type }: Condition) => type === 'word' || type === 'phrase';

/** Answers a query for one pack, archived bookmarks included, those in the trash only when they are asked for. */
export function matchPack(packs: PackSet, query: Query): PackMatch {
  const hits = listedSlots(packs.labels, query);
  const titleHits = query.conditions.some((condition) => isSearch(condition) && !condition.isNot)
    ? new Uint8Array(packSize).fill(1)
    : new Uint8Array(packSize);
  const doubtful = new Uint8Array(packSize);
  for (const condition of query.conditions) {
    const { certain, possible } = marksOf(packs, condition);
    for (let slot = 0; slot < packSize; slot++) {
      const isCertain = certain[slot] === 1;
      const isPossible = isCertain || possible?.[slot] === 1;
      if (condition.isNot ? isCertain : !isPossible) hits[slot] = 0;
      else if (isPossible && !isCertain) doubtful[slot] = 1;
    }
    if (isSearch(condition) && !condition.isNot) keepOnly(titleHits, titleMarks(packs.labels, condition));
  }
  keepOnly(titleHits, hits);
  keepOnly(doubtful, hits);
  return { hits, titleHits, doubtful };
}

/** Whether the words of a bookmark say what a query's phrases ask for; `text` only where it is searched too. */
export function holdsPhrases(
  bookmark: Bookmark,
  text: string | null,
  { conditions, inText }: Query,
): boolean {
  const parts = [bookmark.title, ...searchedParts(bookmark), ...(inText && text ? text.split(/\n{2,}/) : [])];
  const lines = parts.map(foldedLine);
  return conditions.every(
    (condition) =>
      condition.type !== 'phrase' ||
      lines.some((line) => line.includes(condition.phrase)) !== condition.isNot,
  );
}

/** True for a query that shows archived bookmarks unasked: one that looks for words, names a status or when they were saved. */
export function includesArchived({ conditions }: Query): boolean {
  return conditions.some(
    (condition) =>
      !condition.isNot &&
      (isSearch(condition) ||
        asksWhenSaved(condition) ||
        asksForTrash(condition) ||
        asksFor(condition, 'status')),
  );
}

function asksWhenSaved(condition: Condition): boolean {
  return condition.type === 'date' && condition.column === 'savedAt';
}

function asksFor(condition: Condition, field: LabelField): condition is Condition & LabelFilter {
  return condition.type === 'label' && condition.fields.includes(field);
}

function asksForTrash(condition: Condition): boolean {
  return !condition.isNot && asksFor(condition, 'flag') && condition.label === 'trash';
}

function listedSlots(pack: LabelsPack, { conditions }: Query): Marks {
  const marks = new Uint8Array(packSize);
  // Every bookmark has one of these; a slot without one is empty.
  for (const status of readingStatuses) markEqual(pack.fields.status, status, marks);
  if (conditions.some(asksForTrash)) return marks;
  const trash = new Uint8Array(packSize);
  markEqual(pack.fields.flag, 'trash', trash);
  return marks.map((mark, slot) => (trash[slot] === 1 ? 0 : mark));
}

interface ConditionMarks {
  readonly certain: Marks;
  /** Slots that have all words of a phrase, perhaps not as a phrase. */
  readonly possible?: Marks;
}

function marksOf(packs: PackSet, condition: Condition): ConditionMarks {
  switch (condition.type) {
    case 'word':
      return { certain: wordMarks(packs, condition.word) };
    case 'phrase':
      return { certain: titleMarks(packs.labels, condition), possible: allMarks(packs, condition.words) };
    case 'label':
      return { certain: labelMarks(packs.labels, condition) };
    case 'date': {
      const { column, from, until } = condition;
      return {
        certain: Uint8Array.from(packs.labels[column], (date) => (date >= from && date < until ? 1 : 0)),
      };
    }
  }
}

function wordMarks({ labels, words, text }: PackSet, word: string): Marks {
  const marks = new Uint8Array(packSize);
  markContaining(labels.fields.title, word, marks);
  if (words) markContaining(words.words, word, marks);
  if (text) markContaining(text.words, word, marks);
  return marks;
}

function allMarks(packs: PackSet, words: readonly string[]): Marks {
  const marks = new Uint8Array(packSize).fill(1);
  for (const word of words) keepOnly(marks, wordMarks(packs, word));
  return marks;
}

function titleMarks({ fields }: LabelsPack, condition: Condition): Marks {
  const marks = new Uint8Array(packSize);
  if (condition.type === 'word') markContaining(fields.title, condition.word, marks);
  if (condition.type === 'phrase') markContaining(fields.title, condition.phrase, marks);
  return marks;
}

function labelMarks(pack: LabelsPack, { fields, label, isExact }: LabelFilter): Marks {
  const marks = new Uint8Array(packSize);
  for (const field of fields) {
    const list = pack.fields[field];
    foldedTermsOf(list).forEach((term, index) => {
      if (isExact ? term !== label : !startsAWord(term, label)) return;
      for (const slot of slotsOf(list, index)) marks[slot] = 1;
    });
  }
  return marks;
}

/** Labels are kept as they are shown. Folding them at every key would cost more than the search. */
const foldedTerms = new WeakMap<TermList, readonly string[]>();

function foldedTermsOf(list: TermList): readonly string[] {
  const known = foldedTerms.get(list);
  if (known) return known;
  const folded = termsOf(list).map(fold);
  foldedTerms.set(list, folded);
  return folded;
}

/** "verge" starts a word of "the verge" and of "the-verge.com", "erge" does not. */
export function startsAWord(text: string, start: string): boolean {
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

function markEqual(list: TermList, term: string, marks: Marks): void {
  const index = termsOf(list).indexOf(term);
  if (index !== -1) for (const slot of slotsOf(list, index)) marks[slot] = 1;
}

function keepOnly(marks: Marks, wanted: Marks): void {
  for (let slot = 0; slot < packSize; slot++) if (wanted[slot] !== 1) marks[slot] = 0;
}
