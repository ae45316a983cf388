import type { Take } from '@/lib/extract/extraction';
import { splitSentences } from './sentences';

/** Longest summary, in characters (UTF-16 units): a whole thought in two or three lines of the popup. */
export const maxSummaryLength = 140;
const minSummaryLength = 24;
const minClauseLength = 40;
const maxTextRead = 4_000;
const maxSentencesWeighed = 8;

/** Openings that say only that something will be said. What follows is the thought. */
const throatClearing: readonly RegExp[] = [
  /^(?:the|my|our) (?:core |main |central |real )?(?:thesis|argument|point|claim|view|take|bet)(?: here)? is(?: simple)?(?: that|:)\s+/i,
  /^(?:to be (?:fair|clear|honest|sure)|in fairness|honestly|frankly|look|okay|ok|well|sure|admittedly|in short|simply put|put simply|bottom line|make no mistake|let's be (?:clear|honest|real)|i mean),\s+/i,
  /^(?:i think|i believe|i'd argue|i would argue|i suspect|it seems|it's worth noting|it is worth noting|what matters is|what (?:this|that) means is|the (?:truth|fact|reality) is)(?: that)?,?\s+/i,
  /^(?:here's the thing|here is the thing|the bottom line|tl;?dr|my take|thesis)\s*[:—–-]\s+/i,
  /^(?:but|and|so|yet)\s+(?=\p{L})/iu,
];
/** Sentences that name their own thesis speak for the whole take. */
const thesis =
  /\b(?:thesis|real question|real story|actual(?:ly)? (?:business )?(?:impact|question|point)|bottom line|what (?:really )?matters|the point is|the bet)\b/i;

/**
 * One line for a take: its thesis, whole if it fits and else cut after a clause or a word.
 *
 * The line is part of the take's text, but for the case of its first letter and a closing ellipsis. A word is cut
 * only where none of it fits behind a thought: one of `maxSummaryLength - minSummaryLength` characters or more.
 */
export function summarizeTake(take: Pick<Take, 'text'>): string {
  const text = take.text.slice(0, maxTextRead).replace(/\s+/g, ' ').trim();
  const sentences = splitSentences(text).slice(0, maxSentencesWeighed);
  const chosen =
    sentences.find((sentence) => thesis.test(sentence)) ?? sentences.find(isThought) ?? sentences[0] ?? '';
  return shorten(capitalize(clearThroat(chosen)));
}

/** Long enough to say something, and not a question left open. */
function isThought(sentence: string): boolean {
  return sentence.length >= minSummaryLength && !/\?["”’)]*$/.test(sentence);
}

function clearThroat(sentence: string): string {
  let rest = sentence;
  for (const opening of throatClearing) {
    const shorter = rest.replace(opening, '');
    if (shorter.length >= minSummaryLength) rest = shorter;
  }
  return rest;
}

function capitalize(sentence: string): string {
  const [first = ''] = sentence;
  // "iPhone" and "nanoGPT" are written small on purpose.
  return /^\p{Ll}+\p{Lu}/u.test(sentence)
    ? sentence
    : first.toUpperCase().length === first.length
      ? first.toUpperCase() + sentence.slice(first.length)
      : sentence;
}

/** Cuts after the last clause that leaves a whole thought, else after the last word. */
function shorten(sentence: string): string {
  if (sentence.length <= maxSummaryLength) return sentence;
  const room = sentence.slice(0, maxSummaryLength - 1);
  // A pair of dashes holds an aside: cutting at either would leave the thought without its verb.
  const strong = sentence.split(dash).length === 2 ? strongClause : strongClauseButDash;
  const clause = lastMatch(room, strong) ?? lastMatch(room, weakClause);
  if (clause !== undefined) return close(room.slice(0, clause));
  const word = sentence.charAt(room.length) === ' ' ? room.length : room.lastIndexOf(' ');
  return close(room.slice(0, word >= minSummaryLength ? word : boundaryWithoutSpace(sentence, room.length)));
}

const dash = /\s[—–-]\s/;
const strongClause = /\s[—–-]\s|[;:](?=\s)|[；：]/g;
const strongClauseButDash = /[;:](?=\s)|[；：]/g;
const weakClause =
  /,(?=\s+(?:and|but|so|which|where|because|while|though|although|not|yet|before|if|unless|und|aber|mais|et|pero)\b)|[，、]/g;

function lastMatch(room: string, clause: RegExp): number | undefined {
  return [...room.matchAll(clause)].map((match) => match.index).findLast((index) => index >= minClauseLength);
}

function close(cut: string): string {
  return `${cut.replace(/[\s,;:—–-]+$/, '')}…`;
}

/** In a script without spaces, or in one monstrous word: between words as far as the engine knows them, else letters. */
function boundaryWithoutSpace(sentence: string, end: number): number {
  const word = lastBoundary(sentence, end, 'word');
  return word >= minSummaryLength ? word : lastBoundary(sentence, end, 'grapheme');
}

function lastBoundary(sentence: string, end: number, granularity: 'word' | 'grapheme'): number {
  return new Intl.Segmenter(undefined, { granularity }).segment(sentence).containing(end)?.index ?? 0;
}
