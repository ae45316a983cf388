import type { StoryWord, StoryWords } from './story-words';

/** How rare a term is among what was saved about that time: 0 (everywhere) to 1. */
export type Rarity = (term: string) => number;

export interface StoryScore {
  /** 0 to 1. */
  readonly score: number;
  /** What both say, the most telling first, as it is shown. */
  readonly shared: readonly string[];
}

/** Saves of one event come within this time, ms; what comes later is another event, or looks back. */
export const storySpanMs = 14 * 86_400_000;

/** From this score on, two saves tell one story; set on `tests/fixtures/stories/tuning.txt`. */
export const sameStory = 0.3;

/**
 * How likely two saves tell of the same event: the cosine of what they say, each word weighed by its rarity, by where
 * it stands, and names and numbers above others. The same from either side. Null when they cannot be of one story.
 *
 * Source: weighing by inverse document frequency, K. Spärck Jones, J. Documentation 28 (1972).
 */
export function scoreStory(left: StoryWords, right: StoryWords, rarity: Rarity): StoryScore | null {
  const apartMs = Math.abs(left.date - right.date);
  const versions = versionFactor(left, right) * versionFactor(right, left);
  if (apartMs > storySpanMs || versions === 0) return null;
  const shared = sharedWords(left, right, rarity);
  // One name alone is a company, not an event.
  const telling = shared.filter(({ isTelling }) => isTelling);
  if (telling.length < 2) return null;
  const product = shared.reduce((sum, { product: one }) => sum + one, 0);
  const closeness = 1 - 0.4 * (apartMs / storySpanMs);
  const score =
    (closeness * versions * product) / Math.sqrt(normOf(left, right, rarity) * normOf(right, left, rarity));
  return {
    score,
    shared: telling
      .sort((a, b) => b.product - a.product || (a.form < b.form ? -1 : 1))
      .map(({ form }) => form),
  };
}

interface SharedWord {
  readonly form: string;
  readonly product: number;
  readonly isTelling: boolean;
}

function sharedWords(left: StoryWords, right: StoryWords, rarity: Rarity): SharedWord[] {
  return [...left.wordByTerm.values()].flatMap((one) => {
    const other = right.wordByTerm.get(one.term);
    if (!other) return [];
    const weight = weightOf(one, other, rarity);
    return [
      {
        // From either side the same form.
        form: one.form < other.form ? one.form : other.form,
        product: weight * one.salience * (weight * other.salience),
        isTelling: isTelling(one) && one.isFindable && other.isFindable,
      },
    ];
  });
}

/** The squared length of what one of them says; a word that both have weighs the same on either side. */
function normOf(one: StoryWords, other: StoryWords, rarity: Rarity): number {
  let sum = 0;
  for (const word of one.wordByTerm.values()) {
    const value = weightOf(word, other.wordByTerm.get(word.term) ?? word, rarity) * word.salience;
    sum += value * value;
  }
  return sum;
}

function weightOf(one: StoryWord, other: StoryWord, rarity: Rarity): number {
  return wordWeight(one, one.isName || other.isName, rarity);
}

export function wordWeight({ term, isNumber, isCommon }: StoryWord, isName: boolean, rarity: Rarity): number {
  // Everywhere: not worth being counted.
  if (isCommon) return 0.05;
  if (isNumber) return (isYear(term) ? 0.2 : term.length === 1 ? 0.4 : 1.2) * rarity(term);
  return (isName ? 1.5 : 0.9) * rarity(term);
}

/** Says something about the event, not only about the language or the trade. */
export function isTelling({ term, isCommon, isNumber }: StoryWord): boolean {
  return isNumber ? term.length > 1 && !isYear(term) : !isCommon;
}

function isYear(term: string): boolean {
  return /^(19|20)\d\d$/.test(term);
}

/** "Heron 2" is another event than "Heron 3", however alike the rest is said, and mostly than "Heron" too. */
function versionFactor(one: StoryWords, other: StoryWords): number {
  let factor = 1;
  for (const [name, versions] of one.versionsByName) {
    if (!other.wordByTerm.has(name)) continue;
    const isSaid = [...versions].some((version) => other.wordByTerm.has(version));
    if (other.versionsByName.has(name) && !isSaid) return 0;
    if (!isSaid) factor = 0.6;
  }
  return factor;
}
