import { fold } from './fold';

/** What joins the letter before it when folded: marks, the voicing of half-width kana, the rest of a Hangul syllable. */
const joining = String.raw`[\p{M}\uff9e\uff9f\u1160-\u11ff\u314f-\u3163\ud7b0-\ud7ff\uffc2-\uffdc]`;
/** A letter with what belongs to it is one: apart, some of them fold to something else. */
const letter = `(?:[^]${joining}*)`;
const letters = new RegExp(letter, 'gu');
/** Many letters, which are folded together. */
const stretches = new RegExp(`${letter}{1,256}`, 'gu');

/** Where words occur in a text as it is shown: start and end (exclusive) of each stretch, in order, none overlapping. */
export function markRanges(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  // Most words are in few texts, and folding a whole text costs a fraction of folding each letter.
  const whole = fold(text);
  const wanted = words.filter((word) => word !== '' && whole.includes(word));
  if (wanted.length === 0) return [];
  const { folded, places } = foldWithPlaces(text);
  const isMarked = new Uint8Array(text.length);
  for (const word of wanted) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      // A folded character may come from several shown ones and the other way round: the whole of each is marked.
      isMarked.fill(1, places[at], places[at + word.length] ?? text.length);
    }
  }
  const ranges: (readonly [number, number])[] = [];
  for (let start = isMarked.indexOf(1); start !== -1; ) {
    const gap = isMarked.indexOf(0, start);
    const end = gap === -1 ? text.length : gap;
    ranges.push([start, end]);
    start = isMarked.indexOf(1, end);
  }
  return ranges;
}

/** Where the first of some words begins in a text as it is shown; null when none does. Cost: two foldings of the text. */
export function firstMark(text: string, words: readonly string[]): number | null {
  const whole = fold(text);
  const hits = words.map((word) => (word === '' ? -1 : whole.indexOf(word))).filter((at) => at !== -1);
  if (hits.length === 0) return null;
  let left = Math.min(...hits);
  let start = 0;
  for (const [stretch] of text.matchAll(stretches)) {
    const { length } = fold(stretch);
    if (left < length) return start + (foldWithPlaces(stretch).places[left] ?? 0);
    left -= length;
    start += stretch.length;
  }
  return null;
}

/** A text folded letter by letter; `places[n]` is where the nth folded unit began. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const [character] of text.matchAll(letters)) {
    const part = fold(character);
    for (let unit = 0; unit < part.length; unit++) places.push(place);
    folded += part;
    place += character.length;
  }
  return { folded, places };
}
