import { tokensOf } from './terms';

/** What titles are compared by. */
export interface TitleTerms {
  /** Each once. */
  readonly terms: readonly string[];
  /** Its numbers, in order: "Notes 12" is another page than "Notes 13", however alike the rest is. */
  readonly numbers: string;
}

/** Titles of fewer words name too many pages: "Home", "Daily digest". */
const fewestTerms = 3;

/** Null for a title that says too little to know a page by. */
export function titleTermsOf(title: string): TitleTerms | null {
  const tokens = tokensOf(title);
  const terms = [...new Set(tokens.map(({ term }) => term))];
  if (terms.length < fewestTerms) return null;
  const numbers = tokens.filter(({ isNumber }) => isNumber).map(({ term }) => term);
  return { terms, numbers: numbers.join(' ') };
}

/**
 * How many of the words of both they share, 0 to 1; 0 when their numbers differ.
 * Source: P. Jaccard, Bull. Soc. Vaud. Sci. Nat. 37 (1901).
 */
export function titleLikeness(left: TitleTerms, right: TitleTerms): number {
  if (left.numbers !== right.numbers) return 0;
  const others = new Set(right.terms);
  const shared = left.terms.filter((term) => others.has(term)).length;
  return shared / (left.terms.length + others.size - shared);
}
