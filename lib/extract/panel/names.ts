import { hasLetters, wordSigns } from '@/lib/extract/clean/letters';
import type { Take } from '@/lib/extract/extraction';
import { isFurniture, isPersona, isPerspective, isPromotion, speakerIn } from './labels';
import type { Piece } from './lines';
import { verdictOf, verdictOfMarks } from './verdict';
import { foldLabel, isProperName, tidy, trimLabel } from './words';

export type Names = Pick<Take, 'speaker' | 'lens' | 'verdict'>;

const maxNameLength = 80;
/** A label may hold name, lens and verdict; whatever is longer, or comes after so many, is none. */
const maxLabelLength = 160;
const maxLabels = 24;
const loudTag = /^(?:h\d|strong|b|cite|a|d?t[dh]?|summary|figcaption|footer|img)$/;
const date = /\b\d{4}$|\bago$|^(?:to|yester)day$/i;
/** "The Skeptic - Reality Check", "The Skeptic (Reality Check)", "Jo Doe, CTO"; "The Skeptic / 懐疑派" is one name. */
export const separators =
  /\s+(?:[-–]{1,2}|says|votes?|\/(?! [^ -ʯ]))\s+|\s*[·•|—:：()（）【】[\]]\s*|(?<=[A-Za-zÀ-\u1fff\u3041-\ud7ff] ?)(?:[\u2600-\u27bf⌀-⏿⬀-⯿]|[\ud83c-\ud83e][\udc00-\udfff])\ufe0f?|(?<=^[^A-Za-zÀ-\u1fff]*[A-ZÀ-ÞĀ-Я\u0460-\u0556Ḁ-ỿ][A-Za-zÀ-\u1fff.'’-]+(?: [A-ZÀ-ÞĀ-Я\u0460-\u0556Ḁ-ỿ][A-Za-zÀ-\u1fff.'’-]*){1,3}), /;

/** Tells speaker, lens and verdict apart among the short words around a take; nulls where none is found. */
export function tellApart(labels: readonly Piece[]): Names {
  let verdict: Take['verdict'] = null;
  const names: Piece[] = [];
  // What a picture is called counts after what is printed.
  const sorted = labels.slice(0, maxLabels).sort((a, b) => +(a.tag === 'img') - +(b.tag === 'img'));
  for (const { tag, text } of sorted) {
    const label = tidy(text);
    if (label.length > maxLabelLength) continue;
    const parts = label.split(separators);
    // Names are parted in the first label; in later ones only a badge is: "Reality Check · SKIP".
    const isParted = names.length === 0 || parts.some((part) => verdictOf(part) !== undefined);
    for (const part of isParted ? parts : [label]) {
      const decided = verdictOf(part);
      const name = cleanName(part);
      if (decided !== undefined) verdict ??= decided;
      else if (
        tag !== 'time' &&
        (names.length === 0 || !part.startsWith('@')) &&
        name.length <= maxNameLength &&
        hasLetters(name) &&
        !date.test(name) &&
        !isFurniture(name) &&
        !isPromotion(name) &&
        !names.some((known) => isSame(known.text, name))
      )
        names.push({ tag, text: isPersona(name) || isPerspective(name) ? trimLabel(name) : name });
    }
  }
  const told = names.filter(({ text }) => !names.some((name) => initialsOf(name) === text));
  // "Reality check" is known for an angle rather than for somebody.
  const people = told.filter(({ text }) => !isPerspective(text) || speakerIn(text) !== null);
  const isLoud = (name?: Piece) => loudTag.test(name?.tag ?? '');
  const [first] = people;
  const persona = people.find(({ text }) => isPersona(text));
  const named = people.slice(0, 2).find(isLoud) ?? first;
  // "The Skeptic" speaks for an angle; beside a name printed louder, or before a bare "Skeptic", it is the angle.
  const isRole =
    isProperName(named?.text ?? '') &&
    (isLoud(named) !== isLoud(persona)
      ? isLoud(named)
      : named === first && isPerson(named?.text) && !isPerson(persona?.text));
  const speaker = isRole ? named : (persona ?? named);
  const lens = told.find((name) => name !== speaker && name.tag !== 'img' && name.text.length <= 60);
  // A mark says what no word says.
  verdict ??= verdictOfMarks(
    sorted.map(({ text }) => (/\w/.test(text) || hasLetters(text) ? '' : text)).join(''),
  );
  return { speaker: speaker?.text ?? null, lens: lens?.text ?? null, verdict };
}

/** By the look of it: two words with capitals, "The Skeptic" too. */
export function isPerson(name: string | null | undefined): boolean {
  return / /.test(name ?? '') && isProperName(name ?? '');
}

/** What an avatar shows where there is no picture: "MO" beside "Mira Okafor". */
function initialsOf({ text }: Piece): string {
  return text.replace(/(\S)\S* ?/g, '$1');
}

const before = new RegExp(
  `^(?:\\d+[.)]\\s|[Bb][Yy] |(?:[Aa]vatar|[Pp]hoto|[Pp]ortrait|[Ii]mage|[Pp]icture) (?:of|for) |[^${wordSigns}])+`,
);
const behind = new RegExp(
  `(?:['’]s (?:view|opinion)|(?:['’]s)? (?:take|verdict|avatar|photo|portrait)|,? (?:sa(?:ys|id)|in|at))?[^${wordSigns}.!?%]*$`,
);

/** A name without ornaments, numbers, and what says that it is one: "1. 🤖 Jo Doe's take", "Photo of Jo Doe". */
function cleanName(text: string): string {
  return tidy(text).replace(before, '').replace(behind, '');
}

function isSame(a: string, b: string): boolean {
  const [short = '', long = ''] = [foldLabel(a), foldLabel(b)].sort((x, y) => x.length - y.length);
  return `${long} `.startsWith(`${short} `);
}
