import {
  type Bookmark,
  type CorrectableFacts,
  type CorrectableField,
  correctableFields,
  type PageFacts,
} from './bookmark';

/** What a user set right by hand, and which of their corrections they gave up. */
export interface Correction {
  readonly values: CorrectableFacts;
  /** Fields that hold the page's own value again. Where a field is in both, this wins. */
  readonly takenBack: readonly CorrectableField[];
}

/** Sets fields right. A value that is the page's own corrects nothing. Done twice, it is the same as once. */
export function correct(bookmark: Bookmark, { values, takenBack }: Correction): Bookmark {
  const facts = factsAsRead(bookmark);
  const corrections: CorrectableFacts = { ...correctionsOf(bookmark), ...values };
  const isKept = (field: CorrectableField) =>
    !takenBack.includes(field) && !(field in values && isSameValue(values[field], facts[field]));
  return withCorrections(bookmark, facts, pick(corrections, isKept));
}

/** Takes over what the page says now, everywhere but in the fields the user corrected. */
export function withFacts(bookmark: Bookmark, facts: PageFacts): Bookmark {
  return withCorrections(bookmark, facts, correctionsOf(bookmark));
}

/** What the page says, whatever the user says. */
export function factsAsRead(bookmark: Bookmark): PageFacts {
  return { ...bookmark, ...bookmark.asRead };
}

/** The user's values of the fields they corrected. */
export function correctionsOf(bookmark: Bookmark): CorrectableFacts {
  return pick(bookmark, (field) => isCorrected(bookmark, field));
}

export function isCorrected(bookmark: Bookmark, field: CorrectableField): boolean {
  return Object.hasOwn(bookmark.asRead, field);
}

export function isSameValue(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Lays the user's values over the page's: the one place that puts the two together. */
export function withCorrections(
  bookmark: Bookmark,
  facts: PageFacts,
  corrections: CorrectableFacts,
): Bookmark {
  const asRead = pick(facts, (field) => Object.hasOwn(corrections, field));
  return { ...bookmark, ...facts, ...corrections, asRead };
}

function pick(facts: CorrectableFacts, isWanted: (field: CorrectableField) => boolean): CorrectableFacts {
  const wanted = correctableFields.filter((field) => Object.hasOwn(facts, field) && isWanted(field));
  // Each value stays under the field it came from, which fromEntries() cannot express.
  return Object.fromEntries(wanted.map((field) => [field, facts[field]])) as CorrectableFacts;
}
