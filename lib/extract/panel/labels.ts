import { foldLabel } from './words';

/**
 * The words that give panels away, by language: another language is another row, not more code.
 *
 * All patterns meet folded labels (`foldLabel`): lower case, no ornaments at the ends.
 */
interface LabelWords {
  /** Headings that announce a panel by themselves. */
  readonly sure: RegExp;
  /** Headings that announce one only if the blocks below look like verdicts or personas. */
  readonly vague: RegExp;
  /** Where a panel ends, and what is never a part of it. */
  readonly after: RegExp;
}

const labelWords: Readonly<Record<string, LabelWords>> = {
  en: {
    sure: new RegExp(
      [
        "^(?:(?:the|our|ai|expert|review|critics'?|full) ){0,3}panel(?:'s|s')? (?:hot )?(?:takes?|verdicts?|opinions?|reactions?|responses?|views?|says|speaks|weighs in|reacts|commentary|analysis|perspectives?|breakdown|thoughts|notes|votes?|decision|verdict)(?: (?:on|about|of|for) .{1,80})?$",
        '^(?:what|how) (?:(?:the|our|each) ){0,2}(?:ai |expert |review )?(?:panel|panell?ists?|experts?|reviewers?|critics?) (?:says?|said|thinks?|thought|sees?|votes?|voted|rates?|reacts?|is saying|are saying|make of (?:it|this))(?: .{1,60})?$',
        "^(?:(?:the|our|all) )?(?:ai |expert |reviewer |critic )?(?:experts?|critics?|reviewers?|panell?ists?|analysts?)(?:'s|s'|')? (?:hot )?(?:takes?|verdicts?|opinions?|reactions?|perspectives?|views?|commentary|weigh in|react|respond|roundtable)(?: (?:on|about) .{1,80})?$",
        '^(?:hot|quick|rapid|reviewer|critics?) takes$',
        '^takes from (?:the|our) (?:panel|experts|reviewers|critics)$',
      ].join('|'),
    ),
    vague:
      /^(?:(?:the|our|all|meet the|individual) )?(?:ship (?:it )?or skip(?: it)?(?: verdicts?)?|reviewers?|reviewers' notes|verdicts?|takes?|critics?|reviews?|reviewer reviews|expert reviews|critic reviews|panel reviews|opinions?|perspectives|reactions|panell?ists|experts|voices|viewpoints|points of view|roundtable|the debate|final verdicts?|scorecards?|votes?)$/,
    after:
      /^(?:related|more (?:from|on|like|stories|news|tools)|you (?:may|might)|read (?:next|also|more)|recommended|keep reading|comments?\b|\d+ comments|leave a|join the|(?:our )?newsletter|subscribe|sign up|get the|share|about (?:the|us|this|our)|faq|frequently asked|sources?$|references|tags$|topics$|trending|latest|popular|similar|alternatives|pricing|features|bookmarks?$|follow|discussion|community|team|contact|key facts|quick facts|what's next for you|never miss|sponsored|advert)/,
  },
  de: {
    sure: /^(?:das sagt (?:das|unser) panel|panel-?(?:meinungen|urteile?|stimmen)|experten-?(?:meinungen|stimmen|urteile?)|das urteil (?:des|unseres) panels|was unsere (?:expert(?:en|innen)|tester) sagen)$/,
    vague: /^(?:(?:die|unsere) )?(?:stimmen|urteile?|meinungen|tester|bewertungen|perspektiven|reaktionen)$/,
    after:
      /^(?:mehr (?:zu|zum|von|aus)|das könnte|kommentare?|newsletter|ähnliche|verwandte|teilen|über (?:den|die|uns)|quellen?$|lesen sie auch)/,
  },
  fr: {
    sure: /^(?:(?:l'avis|les avis|le verdict|les verdicts) (?:du|de notre) panel|l'avis des experts|ce qu'en (?:pense|dit) (?:le|notre) panel|ce que disent nos experts)$/,
    vague: /^(?:(?:les|nos) )?(?:avis|verdicts?|critiques|opinions|points de vue|réactions)$/,
    after:
      /^(?:à lire aussi|articles? (?:liés|similaires)|commentaires?|newsletter|partager|à propos|sources?$|plus d'articles)/,
  },
  es: {
    sure: /^(?:(?:la opinión|las opiniones|el veredicto|los veredictos) (?:del|de nuestro) panel|la opinión de los expertos|qué (?:dice|opina) (?:el|nuestro) panel)$/,
    vague: /^(?:(?:las|los|nuestros) )?(?:opiniones|veredictos?|críticos|reacciones|perspectivas)$/,
    after:
      /^(?:artículos? relacionados?|más (?:sobre|de|noticias)|comentarios?|boletín|compartir|sobre (?:el|la|nosotros)|fuentes?$|lee también)/,
  },
  zh: {
    sure: /^(?:专家点评|专家观点|评审观点|專家點評)$/,
    vague: /^(?:点评|观点)$/,
    after: /^(?:相关|评论|分享|更多)/,
  },
  ja: {
    sure: /^(?:パネルの見解|専門家の見解|パネル評|パネリストの見解)$/,
    vague: /^(?:見解|レビュー)$/,
    after: /^(?:関連|コメント|共有)/,
  },
};
const allWords = Object.values(labelWords);

/** A bare label is a panel's name alone, which also heads events and surveys. */
export type PanelLabel = 'sure' | 'bare' | 'vague';

const bareLabel =
  /^(?:(?:the|our|meet the|das|unser|le|notre|el|nuestro) )?(?:ai |expert |review |reviewer |experten)*(?:panel|评审团)$/;

/** One quick look before the real question. */
export const panelHint =
  /panel|take|verdict|reviewer|critic|expert|opinion|perspective|reaction|voices|viewpoint|points of view|roundtable|debate|skip|stimmen|urteil|meinung|tester|bewertung|avis|verdict|panell?ist|veredicto|cr[ií]tic|scorecard|votes|analyst|点评|观点|專家|评审|見解|パネル|レビュー/i;

/** Whether a heading announces a panel: "Panel Takes", "Panel verdict: 3 ship / 1 skip", "Das Panel / The Panel". */
export function panelLabelOf(text: string): PanelLabel | null {
  const parts = [text, ...text.split(/\s*[:—–|/(（]\s*|\s+-\s+|\s+(?=\d)/).slice(0, 3)].map(foldLabel);
  if (parts.some((part) => allWords.some((words) => words.sure.test(part)))) return 'sure';
  const whole = foldLabel(text.replace(/[\s:(]*\d[\d\s/shipk,·•|)–-]*$/i, ''));
  if (bareLabel.test(whole)) return 'bare';
  return allWords.some((words) => words.vague.test(whole)) ? 'vague' : null;
}

/** Whether a heading or short line belongs to what comes after a panel. */
export function endsPanel(text: string): boolean {
  const label = foldLabel(text);
  return allWords.some((words) => words.after.test(label));
}

/** Lines that sites put in and around cards and that say nothing about the story. */
const furniture =
  /^(?:bookmarks?(?: tools .*)?|loading\b.*|no bookmarks.*|save(?:d)?|share(?: (?:this|on) .*)?|copy(?: link)?|reply|like|likes|follow|report|helpful|upvote|downvote|read (?:more|full|the full)\b.*|(?:see|view|show) (?:more|all|less|full|profile)\b.*|learn more|more|back|close|menu|subscribe\b.*|sign up\b.*|newsletter|get the (?:next|latest|weekly|daily)\b.*|.*in your inbox.*|.*unsubscribe.*|advertisement|sponsored|ad|tweet|email|print|\d+ (?:likes?|comments?|votes?|views?|min(?:ute)?s? (?:read|ago))|was this helpful|verified|permalink|avatar|click to .*|tap to .*|mehr lesen|weiterlesen|lire la suite|leer más|teilen|partager|compartir)$/;

export function isFurniture(text: string): boolean {
  return text.length <= 120 && furniture.test(foldLabel(text));
}

/** Names of parts of one opinion, never of who holds it. */
const partNames =
  /^(?:pros|cons|pros (?:and|&) cons|strengths?|weakness(?:es)?|upsides?|downsides?|summary|price|pricing|best for|who it's for|what (?:we|i) (?:liked?|disliked?)|good|bad|likes|dislikes|rating|score|comment|comments|note|notes|update|tl;?dr|quote|reason(?:ing|s)?|source|date|published|website|example|caveat|edit|ps|lens|angle|reviewer|speaker|panell?ist)$/;

export function isPartName(text: string): boolean {
  return partNames.test(foldLabel(text));
}
