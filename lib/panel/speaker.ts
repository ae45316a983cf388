/** Voices are colours in `tokens.css`: `--voice-1` to `--voice-6`. */
export const voiceCount = 6;

export type Voice = 1 | 2 | 3 | 4 | 5 | 6;

/** The cast that readers of panels meet most keeps its colours everywhere. */
const voicesByRole: Readonly<Record<string, Voice>> = {
  futurist: 1,
  skeptic: 2,
  sceptic: 2,
  founder: 3,
  builder: 4,
};

/** Words that say nothing about who speaks. */
const commonWords =
  /^(?:the|a|an|our|dr|prof|professor|mr|mrs|ms|sir|der|die|das|le|la|les|el|los|las|view|from|why|it|by)$/i;

/** One grapheme that stands for a speaker or lens: "The Futurist" → "F"; "?" when the name holds no letter. */
export function glyphOf(name: string): string {
  const word = distinctiveWord(name);
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word);
  return first === undefined
    ? '?'
    : (first.segment.toLocaleUpperCase('en').match(/^\P{M}\p{M}*/u)?.[0] ?? '?');
}

/** A colour for a speaker or lens: the same name has the same one on every page and device. */
export function voiceOf(name: string): Voice {
  const folded = name.normalize('NFKC').toLowerCase();
  const role = folded.match(/\p{L}+/gu)?.find((word) => Object.hasOwn(voicesByRole, word));
  const known = role === undefined ? undefined : voicesByRole[role];
  return known ?? (((hash(distinctiveWord(folded)) % voiceCount) + 1) as Voice); // a remainder plus one is 1..6
}

function distinctiveWord(name: string): string {
  const words = name.normalize('NFKC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return words.find((word) => !commonWords.test(word)) ?? words[0] ?? '';
}

/** FNV-1a, 32 bits. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
