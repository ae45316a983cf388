import { type LabelsPack, packSize, type WordsPack } from '@/lib/search/pack';
import { slotsOf, type TermList, termsOf } from '@/lib/search/term-list';
import { leadingTerm, prefixesOf, tokensOf } from './terms';

/** Which bookmarks of one pack say a term, in the title or in what else is searched of them. */
export class PackTerms {
  readonly #slotsByTerm = new Map<string, Uint8Array>();
  readonly #slotsByTitleTerm: ReadonlyMap<string, readonly number[]>;

  constructor(
    readonly labels: LabelsPack,
    private readonly words: WordsPack | null,
  ) {
    this.#slotsByTitleTerm = titleTerms(labels.fields.title);
  }

  /** Ascending. Cost: O(log of the words in the pack), once per term. */
  slotsWith(term: string): Uint8Array {
    const known = this.#slotsByTerm.get(term);
    if (known) return known;
    const marks = new Uint8Array(packSize);
    for (const slot of this.#slotsByTitleTerm.get(term) ?? []) marks[slot] = 1;
    if (this.words) for (const prefix of prefixesOf(term)) markWords(this.words.words, prefix, term, marks);
    const slots = Uint8Array.from(marks.keys()).filter((slot) => marks[slot] === 1);
    this.#slotsByTerm.set(term, slots);
    return slots;
  }
}

function titleTerms(titles: TermList): ReadonlyMap<string, readonly number[]> {
  const slotsByTerm = new Map<string, number[]>();
  termsOf(titles).forEach((title, index) => {
    for (const { term } of tokensOf(title)) {
      const slots = slotsByTerm.get(term);
      if (slots) slots.push(...slotsOf(titles, index));
      else slotsByTerm.set(term, [...slotsOf(titles, index)]);
    }
  });
  return slotsByTerm;
}

/** How many words with the same beginning are looked at; more than a word has forms, or a pack such numbers. */
const maxForms = 1_000;

function markWords(list: TermList, prefix: string, term: string, marks: Uint8Array): void {
  const first = firstFrom(list, prefix);
  for (let index = first; index < Math.min(list.ends.length, first + maxForms); index++) {
    const word = wordAt(list, index);
    if (!word.startsWith(prefix)) return;
    if (leadingTerm(word) === term) for (const slot of slotsOf(list, index)) marks[slot] = 1;
  }
}

/** The number of the first word that is not before `prefix`. */
function firstFrom(list: TermList, prefix: string): number {
  let low = 0;
  let high = list.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(list, middle) < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordAt(list: TermList, index: number): string {
  return list.text.slice((index === 0 ? 0 : (list.ends[index - 1] ?? 0)) + 1, list.ends[index]);
}
