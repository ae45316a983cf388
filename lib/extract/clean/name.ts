import { foldText } from '@/lib/base/text';
import { cleanLine } from './text';

const maxNameLength = 80;
const maxWords = 6;

/** What stands before a name in a byline. */
const lead =
  /^(?:(?:(?:view|show|see|zeige)? ?(?:all|alle) (?:posts|articles|stories|beiträge|artikel)|written|posted|published|reported|story|review(?:ed)?|words|text|interview|analysis|opinion|authored|erstellt|geschrieben|veröffentlicht|artikel|publicado|escrito|publié|rédigé|scritto|recipe)\s+)?(?:by|von|of|par|por|av|af|door|di|de|przez|authors?|autor(?:in)?|auteur|autore|quelle|foto|text|interview|автор|作者|文|記者)(?:\s*[:：]\s*|\s+|$)/i;

/** What a comment list puts after a name. */
const trail = /\s+(?:says?|said|sagte?|wrote|schrieb|escribió|기자|記者)(?:\s+on\b.*)?[:.]?$/i;

/** What follows a name in a byline: a job, a place, a date, an outlet. */
const tail =
  /\s*(?:\||·|•|\(|\[|\s[–—-]\s|@|\bon\s+\w+\s+\d|\b(?:updated|published)\b|,?\s+(?:for|at)\s+\p{Lu}|\d{1,2}[:./]\d).*$/u;

/** Several names glued into one text: "A, B and C". */
const glue = /\s*[,;/|&、，·•]\s*|\s+(?:and|und|et|och|og|with|mit|y|e|en)\s+(?=\p{Lu})/u;

const honours = /,?\s+(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D|Esq|CFA)\b\.?/gi;

/** Words of jobs, desks and machines: no person is called so. */
const notPerson =
  /\b(?:staff|admin|administrator|editors?|editorial|newsroom|desk|team|redaktion|redaction|rédaction|redacción|redazione|redactie|agency|agencies|agenturen|press release|newswire|contributors?|correspondent|reporter|writer|guest|no author|anonymous|publisher|posted|edit|written|publishing|unknown|default|webmaster|user|null|undefined|share|follow|comments?|subscribe|read more|minutes?|min read|sign (?:in|up)|photo(?:graph)?s?|getty|about the author|all rights)\b/i;

const particles =
  /^(?:d[aeiou]s?|de[lrn]|van|von|vo[mn]|zu[mr]?|la|le|las|los|l'|d'|al|el|bin|ibn|ben|af|av|ter|ten|y|e|i|\p{Ll}'\p{Lu}.*)$/u;

/** Names of people in one text, in order; nothing for handles, addresses, desks and the site itself. */
export function splitNames(raw: string, siteNames: readonly string[]): readonly string[] {
  const line = cleanLine(raw, 1_000);
  if (line === null || /^(https?:)?\/\//i.test(line)) return [];
  const text = line.replace(honours, '').replace(lead, '');
  return text.split(glue, 60).flatMap((part) => {
    const name = cleanName(part, siteNames);
    return name === null ? [] : [name];
  });
}

/** One person's name, or null. */
export function cleanName(raw: string, siteNames: readonly string[]): string | null {
  if (/@\S+\.|https?:|www\.|\.(?:com|org|net|io)\b/i.test(raw)) return null;
  const name = raw
    .replace(lead, '')
    .replace(tail, '')
    .replace(trail, '')
    .replace(/^[\s\-–—·•:.,"“”]+|[\s\-–—·•:,"“”]+$/g, '');
  if (name === '' || name.length > maxNameLength || !/\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]/u.test(name))
    return null;
  if (/^@|[\d<>{}=]|[!?]$/.test(name) || name.split(/\s+/).length > maxWords || notPerson.test(name))
    return null;
  if (!isSpeltLikeName(name)) return null;
  const folded = foldText(name);
  return siteNames.some((site) => foldText(site) === folded) ? null : name;
}

/** Words begin with capitals, but for particles ("van der", "bin"); one word alone may be a pen name. */
function isSpeltLikeName(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length === 1 ||
    words.every((word) => !/^\p{Ll}/u.test(word) || particles.test(word)) ||
    (words.length <= 2 && !/\p{Lu}/u.test(name))
  );
}
