import { fold } from './fold';

/** Where words occur in a text as it is shown: start and end (exclusive) of each stretch, in order, none overlapping. */
export function markRanges(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const wanted = words.filter((word) => word !== '');
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

/** A text folded letter by letter; `places[n]` is where the nth folded unit began. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  // A letter with the marks that belong to it is one: apart, some of them fold to something else.
  for (const [character] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const part = fold(character);
    for (let unit = 0; unit < part.length; unit++) places.push(place);
    folded += part;
    place += character.length;
  }
  return { folded, places };
}
