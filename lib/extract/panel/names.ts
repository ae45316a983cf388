import type { Take } from '@/lib/extract/extraction';
import { isFurniture, isPartName } from './labels';
import type { Piece } from './outline';
import { isPersona } from './personas';
import { isPerspective } from './perspective-labels';
import { verdictOf } from './verdict';
import { foldLabel, tidy } from './words';

/** Short words around a take: where they stood, and what they say. */
export type Label = Piece;

export type Names = Pick<Take, 'speaker' | 'lens' | 'verdict'>;

const maxNameLength = 80;
const loudTag = /^(?:h[1-6]|strong|b|cite|a|dt|th|summary)$/;
const date = /^(?:\S+ \d{1,2},?|\d{1,2}\.? \S+) \d{4}$|^\d{4}-\d\d|\bago$|^(?:to|yester)day$/i;
const isMeaningless = (text: string) =>
  !/\p{L}{2}/u.test(text) || date.test(text) || isFurniture(text) || isPartName(text);

/** Tells speaker, lens and verdict apart among the labels of one take; nulls where none is found. */
export function tellApart(labels: readonly Label[]): Names {
  let verdict: Take['verdict'] = null;
  const portraits: string[] = [];
  const names: Label[] = [];
  for (const label of labels) {
    const isFirst = !names.some((name) => name.tag !== 'img');
    for (const text of partsOf(label.text, isFirst)) {
      const decided = verdictOf(text);
      if (decided !== undefined) {
        verdict ??= decided;
      } else if (label.tag === 'img') {
        portraits.push(cleanPortrait(text));
      } else if (
        !isMeaningless(text) &&
        text.length <= maxNameLength &&
        !names.some((name) => isSame(name.text, text))
      ) {
        names.push({ tag: label.tag, text });
      }
    }
  }
  const portrait = portraits.find((text) => !isMeaningless(text));
  return { ...castOf(names, portrait), verdict };
}

function castOf(names: readonly Label[], portrait: string | undefined): Pick<Take, 'speaker' | 'lens'> {
  const [first, second] = names;
  if (first === undefined) {
    return portrait === undefined ? { speaker: null, lens: null } : { speaker: portrait, lens: null };
  }
  if (second === undefined) {
    if (isPerspective(first.text)) return { speaker: portrait ?? null, lens: first.text };
    const isLens = portrait !== undefined && !isSame(portrait, first.text) && !loudTag.test(first.tag);
    return isLens ? { speaker: portrait, lens: first.text } : { speaker: first.text, lens: null };
  }
  const persona = names.find((name) => isPersona(name.text));
  const isSwapped = isPerspective(first.text) || (!loudTag.test(first.tag) && loudTag.test(second.tag));
  const speaker = persona ?? (isSwapped ? second : first);
  const lens = names.find((name) => name !== speaker && name.text.length <= 60);
  return { speaker: speaker.text, lens: lens?.text ?? null };
}

/** Names are parted in the first label; in later ones only a badge is: "Reality Check · SKIP". */
function partsOf(text: string, isFirst: boolean): string[] {
  const parts = splitName(text);
  return isFirst || parts.some((part) => verdictOf(part) !== undefined) ? parts : [cleanName(text)];
}

/** "The Skeptic - Reality Check", "The Skeptic (Reality Check)", "Jo Doe, CTO" → both halves. */
function splitName(text: string): string[] {
  // "The Skeptic / 懐疑派" is one name in two scripts.
  const isBilingual = / \/ /.test(text) && /[^\p{Script=Latin}\p{P}\s\d]/u.test(text.split(' / ')[1] ?? '');
  const match =
    /^(.{2,60}?)\s*[(（[]([^()（）]{2,60})[)）\]]\s*:?$/u.exec(text) ??
    /^(.{2,60}?) (?:says|votes?):? ((?:ship|skip)(?: it)?\W*)$/i.exec(text) ??
    (isBilingual ? null : /^(.{2,60}?)(?:\s+[-–—·•|/]{1,2}\s+|\s*[·•|—]\s*|\s*:\s+)(.+)$/u.exec(text)) ??
    /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}|The \p{Lu}\p{L}+), (.{2,60})$/u.exec(text);
  if (match === null) return [cleanName(text)];
  return [cleanName(match[1] ?? ''), ...splitName(match[2] ?? '')].filter((part) => part !== '');
}

/** A name without ornaments, numbers, and what says that it is one: "1. 🤖 Reviewer: Jo Doe's take". */
function cleanName(text: string): string {
  return tidy(text)
    .replace(
      /^(?:\d{1,2}[.)]\s|by (?=\p{Lu})|(?:reviewer|critic|panell?ist|lens|role|speaker|angle)\s*:|[^\p{L}\p{N}])+/iu,
      '',
    )
    .replace(/(?:['’]s (?:take|verdict|view|opinion)| says| thinks| weighs in)?[^\p{L}\p{N}.!?%)\]]*$/u, '');
}

function cleanPortrait(text: string): string {
  return cleanName(
    text.replace(
      /^(?:avatar|photo|portrait|headshot|image|picture|icon)(?: (?:of|for))? |(?:['’]s)? (?:avatar|photo|portrait|headshot|image|picture|icon)$/gi,
      '',
    ),
  );
}

function isSame(a: string, b: string): boolean {
  const [short = '', long = ''] = [foldLabel(a), foldLabel(b)].sort((x, y) => x.length - y.length);
  return short === long || (short.length > 2 && long.startsWith(`${short} `));
}
