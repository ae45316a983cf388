import type { Verdict } from '@/lib/extract/extraction';
import { foldLabel } from './words';

/** What may stand before a verdict: "Our verdict:", "Jo says"; "Jo Score" is a name. */
const asked = /^(?:our |the |final |\S+ (?!\S+$))?(?:verdict|call|voted?|score|rating|says)\W*/;
const decided =
  /^(not a |don.t |would(?:n.t| not)? )?(ship|skip)(?:s|ped)?(?: it| this)?(?: \W?\d+(?:\/\d+)?)?$/;
/** Badges that are verdicts, but neither of the two we keep; and the bare word that stands before one. */
const undecided = /^(?:watch|wait|hold|maybe|mixed|neutral|\d{1,3}(?:[.,]\d)?(?:%|\s*\/\s*\d+| stars?)?)?$/;

/** What a label decides: ship or skip; null for a badge that decides neither; undefined when it is no badge. */
export function verdictOf(text: string): Verdict | null | undefined {
  const folded = text.length > 60 ? text : foldLabel(text);
  const label = folded.replace(asked, '').replace('thumbs up', 'ship').replace('thumbs down', 'skip');
  const [, before = '', word] = decided.exec(label) ?? [];
  if (word !== undefined) return word === 'ship' && !/no?.t/.test(before) ? word : 'skip';
  return (folded === '' ? /[★☆⭐]/.test(text) : undecided.test(label)) ? null : undefined;
}

/** What pictograms decide where they stand alone: "🚢", "❌"; both sorts are buttons for readers. */
export function verdictOfMarks(marks: string): Verdict | null {
  const isShip = /[🚢✅👍]/u.test(marks);
  return isShip === /[⏭❌👎🚫]/u.test(marks) ? null : isShip ? 'ship' : 'skip';
}

/** A verdict printed before the words: "Skip — too slow", "Verdict: Ship. It works". */
export function splitVerdict(text: string): readonly [verdict: Verdict | null, rest: string] {
  const [label = ''] =
    /^(?:(?:verdict|call|vote)\W+)?(?:ship|skip)(?: it)?(?:\s*[.:!|·•–—]+|\s+-|$)\s*/i.exec(text) ?? [];
  return [verdictOf(label) ?? null, text.slice(label.length)];
}
