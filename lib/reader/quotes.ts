import type { Passage } from './paragraphs';

/** Occurrences of one quote that are looked at before the first is taken. */
const maxOccurrences = 1_000;
/** Words that a quote may grow by, on either side, until it is the only one of its kind. */
const maxGrowth = 30;

/**
 * Finds quotes in a text, whatever the white space in either: a quote is kept as one line, also when it was taken from
 * several paragraphs. Where a quote stands more than once, the first that is not a part of longer words is meant.
 *
 * The text is prepared once, in O(length); finding is one search of it.
 */
export class QuoteFinder {
  readonly #text: string;
  /** The text without its white space. */
  readonly #squeezed: string;
  /** Where each run of other characters begins, in the text and in what is squeezed. */
  readonly #runs: readonly { readonly at: number; readonly squeezedAt: number }[];

  constructor(text: string) {
    const runs: { at: number; squeezedAt: number }[] = [];
    const words: string[] = [];
    let squeezedAt = 0;
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      runs.push({ at: index, squeezedAt });
      words.push(word);
      squeezedAt += word.length;
    }
    this.#text = text;
    this.#runs = runs;
    this.#squeezed = words.join('');
  }

  /** Where the quote stands; null when the text does not hold it. */
  find(quote: string): Passage | null {
    const wanted = quote.replace(/\s+/g, '');
    if (wanted === '') return null;
    let first: Passage | null = null;
    let at = this.#squeezed.indexOf(wanted);
    for (let seen = 0; at >= 0 && seen < maxOccurrences; seen++) {
      const passage = { start: this.#textAt(at), end: this.#textAt(at + wanted.length - 1) + 1 };
      if (this.#isWhole(passage)) return passage;
      first ??= passage;
      at = this.#squeezed.indexOf(wanted, at + 1);
    }
    return first;
  }

  /**
   * The words to keep for a passage that somebody selected: those, or where the same words stand elsewhere before, as
   * many more around them as tell the two apart. Empty when nothing but white space was selected.
   */
  quoteFor({ start, end }: Passage): string {
    const selected = this.#trim({ start, end });
    let passage: Passage | null = selected;
    for (let grown = 0; passage && grown < maxGrowth; grown++) {
      const quote = this.#text.slice(passage.start, passage.end);
      const found = this.find(quote);
      if (found?.start === passage.start || quote === '') return quote;
      passage = this.#grow(passage);
    }
    return this.#text.slice(selected.start, selected.end);
  }

  /** A word more on each side, but none of another paragraph; null when there is none left. */
  #grow({ start, end }: Passage): Passage | null {
    const before = /[^\S\n]?\S+[^\S\n]?$/.exec(this.#text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
    const after = /^[^\S\n]?\S+/.exec(this.#text.slice(end, end + 200))?.[0] ?? '';
    if (before === '' && after === '') return null;
    return this.#trim({ start: start - before.length, end: end + after.length });
  }

  #trim({ start, end }: Passage): Passage {
    const selected = this.#text.slice(start, end);
    const from = start + (selected.length - selected.trimStart().length);
    return { start: from, end: from + selected.trim().length };
  }

  /** False for "art" in "smart": a part of a longer word. */
  #isWhole({ start, end }: Passage): boolean {
    const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(this.#text.charAt(at));
    return !(isLetter(start - 1) && isLetter(start)) && !(isLetter(end - 1) && isLetter(end));
  }

  /** Where a character of the squeezed text stands in the text. */
  #textAt(squeezedAt: number): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.squeezedAt ?? 0) <= squeezedAt) low = middle;
      else high = middle - 1;
    }
    const run = this.#runs[low];
    return run ? run.at + (squeezedAt - run.squeezedAt) : 0;
  }
}
