import type { Verdict } from '@/lib/extract/extraction';
import { foldLabel } from './words';

const asked =
  '(?:(?:final|overall|panel|my|our|the|their|his|her) )?(?:verdict|call|vote|rating|decision|recommendation|says)\\s*[:–—-]?\\s*';
const plain = new RegExp(
  `^(?:${asked})?(?:i'd |i would |would |they'd )?(ship|skip)(?:s|ped)?(?: (?:it|this))?(?: verdict)?$`,
);
const denied = new RegExp(`^(?:${asked})?(?:don't|do not|wouldn't|would not|not a|no) ship(?: it)?$`);
/** Badges that are verdicts, but neither of the two we keep; and the bare word that stands before one. */
const other = new RegExp(
  `^(?:${asked})?(?:watch|wait|hold|maybe|mixed|neutral|undecided|abstain|n/a|tbd)$|^(?:(?:final|overall|panel|my|our|the) )?(?:verdict|call|vote|rating|score)$`,
);

/** What a label decides: ship or skip; null for a badge that decides neither; undefined when it is no badge. */
export function verdictOf(text: string): Verdict | null | undefined {
  if (text.length > 60) return undefined;
  const label = foldLabel(text);
  if (denied.test(label)) return 'skip';
  const word = plain.exec(label)?.[1];
  if (word === 'ship' || word === 'skip') return word;
  return other.test(label) || isRating(text) ? null : undefined;
}

/** "8/10", "4.5", "★★★★☆", "95%": a mark, not a name. */
function isRating(text: string): boolean {
  return /^[\s★☆⭐✩✭]+$|^(?:(?:score|rating)\s*:?\s*)?\d{1,3}(?:[.,]\d)?\s*(?:\/\s*\d{1,3}|%|stars?|out of \d+)?$/i.test(
    text.trim(),
  );
}

/** A verdict printed before the words: "Skip — too slow", "Verdict: Ship. It works". */
export function splitVerdict(text: string): { verdict: Verdict | null; rest: string } {
  const match =
    /^(?:(?:(?:final |my )?verdict|call|vote)\s*[:–—-]\s*(ship|skip)(?: it)?\s*(?:[.:!|·•–—-]+\s*|$)|(ship|skip)(?: it)?\s*(?:[:|·•–—]|\s-\s)\s*)/i.exec(
      text,
    );
  const word = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (match === null || (word !== 'ship' && word !== 'skip')) return { verdict: null, rest: text };
  return { verdict: word, rest: text.slice(match[0].length).trim() };
}
