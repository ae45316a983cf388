import { foldLabel } from './words';

/** Roles that panels cast: "The Skeptic", "Der Skeptiker". A role is evidence where a label alone is not. */
const roles =
  'futurist|skeptic|sceptic|founder|builder|optimist|pessimist|realist|pragmatist|critic|contrarian|designer|developer|engineer|architect|investor|analyst|economist|ethicist|lawyer|regulator|policymaker|policy wonk|researcher|scientist|historian|journalist|editor|strategist|operator|marketer|hacker|maker|creator|artist|teacher|educator|student|doctor|clinician|user|power user|newcomer|beginner|customer|consumer|buyer|insider|outsider|veteran|visionary|technologist|academic|philosopher|activist|advocate|bull|bear|booster|doubter|believer|cynic|minimalist|maximalist|purist|tinkerer|maintainer|manager|product manager|executive|ceo|cto|cfo|ciso|vc|pm|indie hacker|freelancer|procurement lead|security researcher|domain expert|practitioner|generalist|specialist|writer|storyteller|musician|parent|worker|accountant|auditor|privacy advocate|data scientist|ops lead';
const english = new RegExp(`^(?:the|our|a) (?:[\\p{L}-]+ ){0,2}(?:${roles})$`, 'u');
const known = /^(?:the )?(?:futurist|skeptic|sceptic|optimist|pessimist|contrarian|pragmatist|realist)$/;
const foreign =
  /^(?:(?:der|die) (?:skeptiker|futurist|gründer|entwickler|optimist|pessimist|realist|investor|forscher|kritiker|macher)(?:in)?|l[ea]s? ?(?:sceptique|futuriste|fondateur|fondatrice|optimiste|pessimiste|réaliste|critique|développeur|développeuse)|l'(?:optimiste|investisseur|ingénieur|analyste)|(?:el|la) (?:escéptic[oa]|futurista|fundador[a]?|optimista|pesimista|realista|crític[oa]|constructor[a]?|desarrollador[a]?|inversor[a]?))$/;

export function isPersona(text: string): boolean {
  const label = foldLabel(text.split(' / ')[0] ?? '');
  return label.length <= 60 && (english.test(label) || known.test(label) || foreign.test(label));
}

/** A member of a cast by temper and not by trade: "The Skeptic". */
export function isAttitude(text: string): boolean {
  return known.test(foldLabel(text));
}

/** A quick look at how the text starts, before the real question. */
export const mayBePersona =
  /^(?:the|our|an?|der|die|les?|la|el|\W*(?:futur|s[ck]ept|optim|pessim|contrar|pragma|real)|\P{L}?l')/iu;
