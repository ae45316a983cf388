import { fold } from '@/lib/search/fold';

/** A word or number as it stands in a text. */
export interface Token {
  /** As it is compared: folded, without a plural's ending. */
  readonly term: string;
  /** As it is shown. */
  readonly form: string;
  readonly isNumber: boolean;
}

const run = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu;
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words and numbers of a text: "€200m" is 200, "Heron's" is heron, "GPT-5.2" is gpt and 5.2. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(run)].flatMap(([form]) => {
    if (/^\d/.test(form)) return [{ term: numberTerm(form), form, isNumber: true }];
    const bare = form.replace(/['’]\p{L}+$/u, '');
    if (withoutSpaces.test(bare)) return pairsOf(bare);
    const term = singular(fold(bare));
    return term.length < 2 ? [] : [{ term, form: bare, isNumber: false }];
  });
}

/**
 * What a pack's words can be asked for: the first word or number of each. Packs keep words as they stand between spaces
 * ("open-weights"), and only their beginnings can be found without reading all of them.
 */
export function leadingTerm(word: string): string | null {
  const text = /^[$€£]\d/.test(word) ? word.slice(1) : word;
  const first = text.match(run)?.[0];
  return first !== undefined && text.startsWith(first) ? (tokensOf(first)[0]?.term ?? null) : null;
}

/** What the words in a pack begin with that may be this term. */
export function prefixesOf(term: string): readonly string[] {
  const whole = /^\d+/.exec(term)?.[0];
  if (whole === undefined) return term.endsWith('y') ? [term, `${term.slice(0, -1)}ies`] : [term];
  // "40000" may stand there as "40,000", "5.2" as "5,2".
  const first = whole.slice(0, ((whole.length - 1) % 3) + 1);
  return ['', '$', '€', '£'].map((currency) => currency + first);
}

/** "40,000" and "40000" are one number, "5.2" and "5,2" too. */
function numberTerm(form: string): string {
  return form.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.');
}

/** Source: D. Harman, How effective is suffixing?, JASIS 42 (1991): the "s" stemmer. */
function singular(word: string): string {
  if (word.length < 4) return word;
  if (/..[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Where words are not set apart by spaces, two characters each stand for them. */
function pairsOf(text: string): Token[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return pairs.map((pair) => ({ term: fold(pair), form: pair, isNumber: false }));
}
