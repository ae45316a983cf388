import { foldText } from '@/lib/base/text';
import { cleanLine } from './text';

const maxNameLength = 80;
const maxWords = 6;

/** What stands before a name in a byline. */
const lead =
  /^(?:(?:(?:view|see|all|posts|articles|stories|written|posted|published|reported|story|review|words|interview|recipe) )*by|(?:(?:text|geschrieben|veröffentlicht|erstellt|escrito|publié) )?(?:von|por|par)|of|av|af|door|di|przez|authors?|autor(?:in)?|auteur|autore|text|автор|作者|文|記者)(?:\s*[:：]\s*|\s+|$)/i;

/** What follows a name in a byline or a list of comments: a job, a place, a date, an outlet. */
const tail =
  /\s*(?:[|·•([@]|\s[–—-]\s|\bon\s+\w+\s+\d|\b(?:updated|published|says?|said|sagte?|wrote|schrieb)\b|,?\s+(?:for|at)\s+\p{Lu}|\d{1,2}[:./]\d|\s(?:기자|記者)$).*$/u;

/** Several names glued into one text: "A, B and C". */
const glue = /\s*[,;/|&、，·•]\s*|\s+(?:and|und|et|och|og|with|mit|y|e|en)\s+(?=\p{Lu})/u;

const honours = /,?\s+(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D|Esq|CFA)\b\.?/gi;

/** Words of jobs, desks and machines: no person is called so. */
const notPerson =
  /\b(?:staff|admin\w*|edit(?:or\w*)?|newsroom|desk|team|reda[ckz]\w*|rédaction|agenc\w+|press release|newswire|contributors?|correspondent|reporter|writer|guest|no author|anonymous|publish\w+|posted|written|unknown|default|webmaster|user|null|undefined|share|follow|comments?|subscribe|read more|minutes?|min read|sign|photo\w*|getty|about|all rights)\b/i;

const particles =
  /^(?:d[aeiou][lrns]?|v[ao][mn]|zu[mr]?|l[ae]s?|[ae]l|bin|ibn|ben|a[fv]|te[rn]|y|e|i|\p{Ll}'.*)$/u;

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
    .replace(/^[\s\-–—·•:.,"“”]+|[\s\-–—·•:,"“”]+$/g, '');
  if (name.length > maxNameLength || !/\p{L}{2}/u.test(name)) return null;
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
