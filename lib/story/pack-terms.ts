import type { LabelsPack, WordsPack } from '@/lib/search/pack';
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

  /** Each once. Cost: O(log of the words in the pack), once per term. */
  slotsWith(term: string): Uint8Array {
    const known = this.#slotsByTerm.get(term);
    if (known) return known;
    const found = new Set(this.#slotsByTitleTerm.get(term));
    if (this.words) for (const prefix of prefixesOf(term)) addSlots(this.words.words, prefix, term, found);
    const slots = found.size === 0 ? nowhere : Uint8Array.from(found);
    this.#slotsByTerm.set(term, slots);
    return slots;
  }
}

const nowhere = new Uint8Array(0);

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

function addSlots(list: TermList, prefix: string, term: string, found: Set<number>): void {
  const first = firstFrom(list, prefix);
  for (let index = first; index < Math.min(list.ends.length, first + maxForms); index++) {
    const word = wordAt(list, index);
    if (!word.startsWith(prefix)) return;
    if (goesOn(word, prefix.length) || leadingTerm(word) !== term) continue;
    for (const slot of slotsOf(list, index)) found.add(slot);
  }
}

/** True for "heronry" after "heron", most of what begins alike: seen by one letter, at a hundredth of the cost. */
function goesOn(word: string, at: number): boolean {
  const next = word.charCodeAt(at);
  return next >= 97 && next <= 122 && next !== 115;
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
