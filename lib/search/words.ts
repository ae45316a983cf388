import { fold } from './fold';

/** What stands around a word without being of it; `+`, `#` and `@` are of it (C++, #agents, @name). */
const edge = new Set('.,;:!?…\'"“”‘’«»‹›()[]{}<>*_');

/** The words of a text as they are searched: folded, split at white space, without the punctuation around them. */
export function wordsIn(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .map(withoutEdges)
    .filter((word) => word !== '');
}

/** A text as titles and phrases are compared: folded, with single spaces. */
export function foldedLine(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

/** By hand: a pattern for both ends takes quadratic time on a long run in the middle. */
function withoutEdges(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && edge.has(word[start] ?? '')) start++;
  while (end > start && edge.has(word[end - 1] ?? '')) end--;
  return word.slice(start, end);
}
