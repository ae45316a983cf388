import type { SeeTerm } from './collect-terms';
import { fold } from './fold';

/** What stands around a word without being of it; `+`, `#` and `@` are of it (C++, #agents, @name). */
const edges = '.,;:!?…\'"“”‘’«»‹›()[]{}<>*_';
/** All that `\s` is. */
const spaces =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** What a character is, by its code: `ofWord` where it is neither of those. */
type Kind = typeof ofWord | typeof atEdge | typeof between;
const [ofWord, atEdge, between] = [0, 1, 2] as const;
const kindByCode = new Map<number, Kind>([
  ...[...edges].map((edge) => [edge.charCodeAt(0), atEdge] as const),
  ...[...spaces].map((space) => [space.charCodeAt(0), between] as const),
]);
/** Of most characters there are, without asking the map. */
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => kindByCode.get(code) ?? ofWord);

/**
 * The words of a text as they are searched: folded, split at white space, without the punctuation around them. `see` hears
 * of each as a part of the folded text. Character by character, as every word of a library goes through here: twice as fast
 * as splitting first and trimming each.
 */
export function eachWord(text: string, see: SeeTerm): void {
  const folded = fold(text);
  let start = -1;
  let end = -1;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const kind = code < 128 ? asciiKinds[code] : (kindByCode.get(code) ?? ofWord);
    if (kind === ofWord) {
      if (start === -1) start = at;
      end = at + 1;
    } else if (kind === between && start !== -1) {
      see(folded, start, end);
      start = -1;
    }
  }
  if (start !== -1) see(folded, start, end);
}

export function wordsIn(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (folded, start, end) => words.push(folded.slice(start, end)));
  return words;
}

/** A text as titles and phrases are compared: folded, with single spaces. */
export function foldedLine(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
