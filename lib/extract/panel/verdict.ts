import type { Verdict } from '@/lib/extract/extraction';
import { foldLabel } from './words';

/** What may stand before a verdict: "Our verdict:". */
const asked =
  "(?:(?:(?:final|overall|panel|my|our|the|their) )?(?:verdict|call|vote|rating|decision|recommendation|says)\\s*[:–—-]?\\s*)?(?:(?:i|they)(?:'d| would) )?";
const decided = new RegExp(
  `^${asked}(not a |(?:don't|do not|wouldn't) )?(ship|skip)(?:s|ped)?(?: (?:it|this))?$`,
);
/** Badges that are verdicts, but neither of the two we keep; the bare word that stands before one; and marks. */
const undecided = new RegExp(
  `^${asked}(?:watch|wait|hold|maybe|mixed|neutral|undecided|abstain|n/a)?$|^(?:score |rating )?\\d{1,3}(?:[.,]\\d)?\\s*(?:/\\s*\\d{1,3}|%|stars?|out of \\d+)?$`,
);

/** What a label decides: ship or skip; null for a badge that decides neither; undefined when it is no badge. */
export function verdictOf(text: string): Verdict | null | undefined {
  if (text.length > 60 || text.trim() === '') return undefined;
  const label = foldLabel(text);
  const [, denial, word] = decided.exec(label) ?? [];
  if (word !== undefined) return word === 'skip' || denial !== undefined ? 'skip' : 'ship';
  return (label !== '' && undecided.test(label)) || /^[\s★☆⭐]+$/.test(text) ? null : undefined;
}

/** A verdict printed before the words: "Skip — too slow", "Verdict: Ship. It works". */
export function splitVerdict(text: string): { verdict: Verdict | null; rest: string } {
  const match =
    /^(?:(?:verdict|call|vote)\s*[:–—-]\s*(ship|skip)(?: it)?\s*(?:[.:!|·•–—-]+\s*|$)|(ship|skip)(?: it)?\s*(?:[:|·•–—]|\s-\s)\s*)/i.exec(
      text,
    );
  const word = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (match === null || (word !== 'ship' && word !== 'skip')) return { verdict: null, rest: text };
  return { verdict: word, rest: text.slice(match[0].length).trim() };
}
