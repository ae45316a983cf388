import { foldLabel } from './words';

/** Who panels cast, by language: a role is evidence where a label alone is not. */
interface PersonaWords {
  /** What stands before a role: "the". */
  readonly articles: string;
  /** Members of a cast by temper, known without an article too. */
  readonly attitudes: string;
  readonly roles: string;
}

const personaWords: Readonly<Record<string, PersonaWords>> = {
  en: {
    articles: 'the|our|a',
    attitudes: 'futurist|s[kc]eptic|optimist|pessimist|contrarian|pragmatist|realist',
    roles:
      'founder|builder|critic|designer|developer|engineer|architect|investor|analyst|economist|ethicist|lawyer|regulator|researcher|scientist|historian|journalist|editor|strategist|operator|marketer|hacker|maker|creator|artist|teacher|student|doctor|user|newcomer|customer|consumer|buyer|insider|veteran|visionary|technologist|academic|philosopher|advocate|bull|bear|cynic|executive|ceo|cto|manager|vc|pm|practitioner|expert|writer|parent|worker',
  },
};

const rows = Object.values(personaWords);
const articles = rows.map((row) => row.articles).join('|');
const attitudes = rows.map((row) => row.attitudes).join('|');
const roles = rows.map((row) => row.roles).join('|');
const persona = new RegExp(`^(?:${articles}) (?:\\S+ ){0,2}(?:${attitudes}|${roles})$`);
const attitude = new RegExp(`^(?:(?:${articles}) )?(?:${attitudes})$`);

export function isPersona(text: string): boolean {
  const label = foldLabel(text.split(' / ')[0] ?? '');
  return label.length <= 60 && (persona.test(label) || attitude.test(label));
}

/** A member of a cast by temper and not by trade: "The Skeptic". */
export function isAttitude(text: string): boolean {
  return attitude.test(foldLabel(text));
}

/** A quick look at how the text starts, before the real question. */
export const mayBePersona = new RegExp(`^\\W*(?:${articles}|${attitudes})\\b`, 'i');
