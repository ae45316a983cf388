import { foldText } from '@/lib/base/text';
import { hasLetters, isSmall } from './letters';
import { cleanLine } from './text';

const maxNameLength = 80;

/*
 * Patterns are asked of lower-case texts, and told where words begin and end by what stands around them: with `i`, `\b`
 * or an alternative for it a browser takes several times as long to prepare them, which is most of what they cost.
 */

/** The word before the names of a byline. */
const by =
  /(?<![^\s\d.,|·•–—:(-])(?:by|von|par|por|di|door|av|af|auteur|autore?|authors?|autor(?:in|en)?|te(?:x|ks)t(?=\s*[:：/])|автор|作者|記者|记者|yazar|oprac\S*|執筆|(?:取材・)?文|كتبت?|بقلم)(?:\s*[:：＝/／]\s*|\s+|$)/;
/** "Di Zhang" is called so. */
const calledDi = /^di [^\s,]+(?:$|,| and )/;
const maxBefore = 80;

/** What may stand before it: nothing, a date, or what was done. */
const done =
  /^(?:|.*\d\W*|(?:\S+ ){0,4}(?:posts?|articles?|opinion|analysis|contributed|a cura|artikel|story|posted|written|submitted|published|reported|review|words|interview|recipe|text|kolumne|kommentar|beitrag|geschrieben|erstellt|veröffentlicht|recueillis|publi\S+)\W*(?:(?:on|in|am|el|le) .*)?)$/;

/** What follows a name in a byline or a list of comments: a job, a place, a date, an outlet. */
const tail =
  /\s*(?:[|·•([@»]|\s[–—-]\s|(?<!\w)(?:on|am|le)\s+(?:\w+\s+)?\d|\s[Ff]or [Tt]he\s|(?<=^\S+ \S+)\sin\s\S+$|\s(?:Quelle|[Pp]ublished|[Pp]osted|[Uu]pdated)[\s:]|\savec\s|\.?\s\S+\s[Bb]y\s|\s\d{1,2}[:./\s]|\s[\u4e00-\u9fff]{2,4}[:：]|\s(?:기자|記者)$).*$/;

/** Several names glued into one text: "A, B and C"; "y" and "e" also join the two halves of a surname. */
const glue =
  /\s*[;/|&、，·•]\s*|,?\s+(?:[Aa]nd|AND|und|et|och|og|with|mit|en)\s+(?=[A-ZÀ-ÞĀ-Я\u0460-\u0556Ḁ-ỿ])|\s*,\s*|(?<=[^\s,] [^\s,]+) [ye] (?=[A-ZÀ-Þ]\S* (?![ye] )[A-Za-zÀ-ÿ])/;

/** Degrees, and the sections that blogs print behind a name: "Ada Byron under Labs, Weights". */
const honours =
  /,?\s+(?:M\.?[DS]|RDN?|Ph\.?D|Esq|CFA)(?!\w)\.?|,(?= (?:[JS]r|Inc|Ltd|LLC)(?!\w))|\([^()]*,[^()]*\)|\sunder\s.*$/gi;

/** Words of jobs, buttons and machines: no author is called so. */
const noName =
  /^(?:guest .*|text|[a-z]+day|bild: .*)$|(?<!\w)(?:no author|anonym\w*|publish\w+|posted|written|unknown|default|user|null|undefined|share|follow|comments?|photo(?:s|graph\w*)?|fotos?|e-?mail|correspondent|reporter|contributor|writer|engineers?)(?!\w)/;

/** Words of jobs, degrees and an agency that follow a name and its comma. */
const job =
  /(?<!\w)(?:ceo|cto|mba|chief|president|founder|director|manager|professor|editor|associated press|^ap)(?!\w)/;

/** Words of desks, firms and accounts: no person is called so. */
const desk =
  /(?<!\w)(?:staff|\w*admin\w*|editor\w*|news(?:room|desk|letter|wire)?|\w*team|reda[ckz]\w*|agen[ct]\w+|gmbh|group|media|online)(?!\w)|(?<!\w)e\.? ?v\.?$/;

/** "May 19, 2026 · Ada Byron". */
const dayBefore = /^[^·|•]*\d{4}\s*[·|•]\s*/;

const particles =
  /^(?:d[a-zß-ÿ]{1,2}|v[ao][mn]|l[ae]s?|[ae]l(?:-.*)?|de[A-ZÀ-Þ].*|wa|bin|ben|y|e|of|for|[a-zß-ÿ]['’].*)$/;

/** What stands after "by" in a text that reads as a byline, else null. */
export function namesInByline(text: string): string | null {
  // This capital alone is shorter than its small letter.
  const lower = text.replaceAll('İ', 'I').toLowerCase();
  const match = calledDi.test(lower) ? null : by.exec(lower);
  if (match === null) return /^(?:記者)?(\S{2,9})(?: 기자|／\S+報導)(?!\S)/.exec(text)?.[1] ?? null;
  const { 0: word, index } = match;
  return index <= maxBefore && done.test(lower.slice(0, index)) ? text.slice(index + word.length) : null;
}

/** Names in one text, in order: people, and desks and firms too. What is no name ends the list. */
export function splitNames(raw: string, siteNames: readonly string[]): readonly string[] {
  const line = cleanLine(raw, 1_000);
  if (line === null || /^(https?:)?\/\//i.test(line)) return [];
  const text = (namesInByline(line) ?? line).replace(honours, '').replace(dayBefore, '');
  const isSite = siteNames.some((site) => foldText(site) === foldText(text));
  const names: string[] = [];
  for (const part of isSite ? [text] : text.split(glue, 60)) {
    const name = cleanName(part);
    if (name !== null && !(names.length > 0 && job.test(name.toLowerCase()))) names.push(name);
    else if (part !== '') break; // A job or a date: names come before these.
  }
  return names;
}

/** Whether a name may be that of a person; `siteFolds` are the folded names of the site. */
export function isPerson(name: string, siteFolds: readonly string[]): boolean {
  return !desk.test(name.toLowerCase()) && !siteFolds.includes(foldText(name));
}

/** One name, or null. */
function cleanName(raw: string): string | null {
  if (/@\S+\.|https?:|www\.|[!?]\s*$/i.test(raw.trim())) return null;
  const name = (namesInByline(raw) ?? raw)
    .replace(tail, '')
    .replace(/^[\s\-–—·•:.,"“”©]+|[\s\-–—·•:,"“”)]+$/g, '')
    // A portrait's description beside the name it describes.
    .replace(/^(.+ .+) \1$/, '$1');
  if (name.length > maxNameLength || !hasLetters(name)) return null;
  if (/^[@\d]|[<>{}=]|\s.*\d|\d.*\s/.test(name) || noName.test(name.toLowerCase())) return null;
  return isSpeltLikeName(name) ? name : null;
}

/** Words begin with capitals, but for particles ("van der", "bin"); one word alone may be a pen name. */
function isSpeltLikeName(name: string): boolean {
  const words = name.split(/\s+/);
  return words.length === 1 || words.every((word) => !isSmall(word) || particles.test(word));
}
