import { foldLabel } from './words';

/**
 * The words that give panels away, by language: another language is another row, not more code.
 *
 * All of them are alternatives of a pattern that meets a whole folded label (`foldLabel`): lower case, no ornaments
 * at the ends.
 */
interface LabelWords {
  /** Headings that announce a panel by themselves. */
  readonly sure: string;
  /** Headings that announce a panel only if the blocks below look like verdicts or personas. */
  readonly vague: string;
  /** How a heading begins that ends a panel. */
  readonly after: string;
  /** Lines that sites put in and around cards and that say nothing about the story. */
  readonly furniture: string;
  /** Names of parts of one opinion, never of who holds it. */
  readonly partNames: string;
}

const englishWho = '(?:panel|expert|reviewer|critic|analyst|panell?ist)';
const englishWhose = '(?:(?:the|our|all|each|full|ai|expert|review) ){0,3}';

const labelWords: Readonly<Record<string, LabelWords>> = {
  en: {
    sure: [
      `${englishWhose}${englishWho}s?'?(?:s'?)? (?:hot )?(?:takes?|verdicts?|opinions?|reactions?|responses?|views?|perspectives?|commentary|thoughts|votes?|says?|weighs? in|reacts?)(?: (?:on|about|of|for) .{1,80})?`,
      `(?:what|how) ${englishWhose}${englishWho}s? (?:says?|said|thinks?|thought|sees?|votes?|voted|rates?|reacts?|makes? of)(?: .{1,60})?`,
      `(?:(?:hot|quick|rapid) takes|takes from ${englishWhose}${englishWho}s?)`,
    ].join('|'),
    vague: `(?:meet )?${englishWhose}(?:(?:final )?verdicts?|(?:critic |panel )?reviews?|takes?|opinions?|perspectives|reactions|voices|viewpoints|roundtable|scorecards?|votes?|${englishWho}s?|ship (?:it )?or skip(?: it)?(?: verdicts?)?)`,
    after:
      "related|more (?:from|on|like|stories|news|tools)|you (?:may|might)|read (?:next|also|more)|recommended|keep reading|comments?\\b|\\d+ comments|leave a|join the|(?:our )?newsletter|subscribe|sign up|share|about (?:the|us|this|our)|faq|sources?$|tags$|topics$|trending|latest|popular|similar|alternatives|pricing|features|bookmarks?$|follow|discussion|team|contact|key facts|what's next for you|sponsored|advert",
    furniture:
      '(?:bookmarks?|loading|no bookmarks|share|read (?:more|full|the full)|(?:see|view|show) (?:more|all|less|full|profile)|learn|subscribe|sign up|newsletter|get the (?:next|latest|weekly|daily)|click to|tap to)(?: .*)?|.*in your inbox.*|.*unsubscribe.*|saved?|copy(?: link)?|reply|likes?|follow|report|helpful|(?:up|down)vote|more|back|close|menu|advertisement|sponsored|ad|tweet|email|print|verified|permalink|avatar|\\d+ (?:likes?|comments?|votes?|views?|min.*)',
    partNames:
      "pros|cons|strengths?|weakness(?:es)?|summary|price|pricing|best for|who it's for|good|bad|rating|score|comments?|notes?|update|tl;?dr|quote|reason(?:ing)?|source|date|website|example|lens|angle|reviewer|speaker|panell?ist",
  },
};

export type PanelLabel = 'sure' | 'vague';

const sure = anyOf('sure');
const vague = anyOf('vague');
const furniture = anyOf('furniture');
const partNames = anyOf('partNames');
const after = anyOf('after', '');

/** A pattern for the rows of all languages; `end` is what must follow. */
function anyOf(kind: keyof LabelWords, end = '$'): RegExp {
  const rows = Object.values(labelWords).map((words) => words[kind]);
  return new RegExp(`^(?:${rows.join('|')})${end}`);
}

/** One quick look before the real question. */
export const panelHint =
  /panel|take|verdict|review|critic|expert|opinion|perspective|reaction|voices|viewpoint|roundtable|skip|scorecard|votes|analyst/i;

/** Whether a heading announces a panel: "Panel Takes", "Panel verdict: 3 ship / 1 skip". */
export function panelLabelOf(text: string): PanelLabel | null {
  const parts = [text, ...text.split(/\s*[:—–|/(]\s*|\s+-\s+|\s+(?=\d)/).slice(0, 3)];
  if (parts.some((part) => sure.test(foldLabel(part)))) return 'sure';
  const whole = foldLabel(text.replace(/[\s:(]*\d[\d\s/shipk,·•|)–-]*$/i, ''));
  return vague.test(whole) ? 'vague' : null;
}

/** Whether a heading or short line belongs to what comes after a panel. */
export function endsPanel(text: string): boolean {
  return after.test(foldLabel(text));
}

export function isFurniture(text: string): boolean {
  return text.length <= 120 && furniture.test(foldLabel(text));
}

export function isPartName(text: string): boolean {
  return partNames.test(foldLabel(text));
}
