import { perspectiveWords } from './languages';
import { foldLabel } from './words';

/** A question about a text in lower case. Nine pages of ten ask hardly any, so no pattern is made before it is asked. */
const isMatch = (pattern: string) => {
  let compiled: RegExp | undefined;
  return (text: string) => {
    compiled ??= new RegExp(pattern);
    return compiled.test(text);
  };
};
/** A question about a whole label. */
const isLabel = (pattern: string) => {
  const isWhole = isMatch(`^(?:${pattern})$`);
  return (text: string) => text.length <= 110 && isWhole(foldLabel(text));
};

/** Who sits on a panel (courts have juries too), what they give, and what else a heading over opinions may say; the stems of six languages. */
const critic = 'cr.ti(?:c(?!i[sz]|al)|qu)|kritiker';
const who = `panel|painel|expert|especialist|reviewer|(?<!mo)${critic}|analyst|(?<!in|per|\\ba )jury(?!\\S* verdict)|jurad|judges|round.?table|パネル|専門家|专家|專家|评审`;
const given =
  'takes|take$|ver[ed]+i[ck]t|opini|r.a(?:[ck]t|cc|ç)|respon[ds]|score[sc]|(?<!re|inter|over)views?|perspe[ck]tiv|[ck]omm?enta|thoughts|votes|weighs? in|meinung|stimmen|urteile|avis|points? de vue|見解|意見|[评評]|反応|声|观点|看法|意见';
const farSays = 'sagt|sagen|denk|disent|pens|dicen|dizem|opina|怎么看';
const says = `(?:says?|think|make of|vote|${farSays})`;
const other = 'review|voices|voix|vo[cz]es|ship(?: it)? or skip|skip or ship';
const isWho = isMatch(who);
const isSay = isMatch(`${given}|${says}`);
const isOther = isMatch(other);
const isVague = (text: string) => isWho(text) || isSay(text) || isOther(text);
/** "Four views", "Drei Stimmen zum Urteil"; courts count verdicts, and blogs comments. */
const counted = `(?:two|three|four|five|six|seven|zwei|drei|vier|deux|trois|quatre|dos|tr[eê]s|[cq]uatro) (?:\\S+ )?(?:takes|views|perspe[ck]ti|opini|r.a(?:[ck]t|cc|ç)|voices|meinung|stimmen|avis)\\S*(?: .*)?`;
const isThePanel = isLabel(
  `(?:(?:the|das|le|el|o|our|unser) )?(?:expert.{0,3})?(?:pa(?:n|in)el|round.?table)|.*(?<!\\S)our panel.*|${counted}`,
);
/** Headings over a cast that says nothing: people, plans, parts in a play, names of columns and books. */
export const isOtherCast = isLabel(
  '(?:meet|about|who|how) .*|.*(?:[ck]omm?ent\\S*|team|authors|columnists|class|gloss.*|characters|newsletters|episodes|books|roles|jobs|plans|pricing|users|customers)',
);

/** Whether a heading announces a panel by itself ("Avis d'experts", "专家点评"), or only over verdicts or a cast. */
export function panelLabelOf(text: string): 'sure' | 'vague' | null {
  const lower = text.toLowerCase();
  if (/[,;.!?。、]\s*\S/.test(text) || !isVague(lower)) return null;
  return isThePanel(text) || (isWho(lower) && isSay(lower)) ? 'sure' : text.length <= 40 ? 'vague' : null;
}

const promotion =
  '(?:newsletter|subscribe(?!r)|sign up|sponsored|advert|bookmarks|loading|get the |never miss|.*inbox)';
/** How lines begin that tell a drawer or a newsletter box from a take. */
export const isPromotion = isLabel(`${promotion}.*`);
/** How headings begin that end a panel. */
export const endsPanel = isLabel(
  `(?:${promotion}|related|verwandt|relacionad|関連|相关|more |mehr |you may|read |recommend|about |leave |(?:\\d+ )?[ck]omm?ent|faq|sources?$).*`,
);

/** Lines that sites put in and around cards, and names of parts of one opinion: they tell neither who nor what. */
export const isFurniture = isLabel(
  '.*unsubscribe.*|(?:read|see|view|show|learn) (?:more|all|full|the (?:full|rest)|profile).*|share(?: this.*)?|save|bookmark|reply|likes?|more|\\d+ (?:likes?|comments?|votes?|views?|min|of \\d).*|pros|cons|price|rating|score|comments?|source|date|lens|angle|take|role|name|reviewer|speaker|panell?ist',
);

/** What stands before a member of a cast, in six languages. */
const article = "(?:the|our|an?|der|die|das|l[aeo]s?|el|os?|as?) (?:\\S+ ){0,2}|l['’]";
/** Tempers are much the same word everywhere: skeptic, Skeptikerin, sceptique, escéptica, 懐疑派. */
const farTemper = '(?:[懐怀懷]疑|[楽乐][観观]|悲[観观]|現実|现实|未来).{0,3}[派者家]';
const nearTemper =
  'e?s[kc].pti[ckq](?!al|is)|c.tic[oa]|(?:op?tim|pess?im|r.al|futur)ist(?!i)|pragm.ti(?:st|ker|c[oa]|que)|contrarian|cyni[cq]|visionn?[aä]i?r';
const temper = `(?:(?:${nearTemper})[^\\s_]*(?<!s|isten|die \\S+er)|${farTemper})`;
/** Trades by how such words end; those that end otherwise one by one. */
const trade =
  '(?:\\S+(?:er|or|eur|euse|rice|ist|iste|ista|yst|ian|ien)(?:in|a)?|cr.ti[ck]\\S*|bull|bear|c[et]o|vc|expert)';

/** A member of a cast: "The Builder", "Die Gründerin", "投资人". */
const isMember = isLabel(
  `(?:${article})(?:${temper}|${trade})|${temper}|[\\u4e00-\\u9fff]{1,4}[者家人师師员員]`,
);
/** "The Skeptic / 懐疑派" is one name in two scripts. */
export const isPersona = (text?: string | null) => isMember(text?.split(' / ', 1)[0] ?? '');
/** A member of a cast by temper and not by trade: "The Skeptic". */
export const isAttitude = isLabel(`(?:${article})?${temper}`);

/** "Argumentos a favor", "Les arguments contre". */
const argued = '(?:l[eo]s |os )?argum\\S+ ';
/** What the two sides of a dispute are called, without and with words before them ("What critics say"), and after. */
const sides = {
  for: [
    `(?:${argued})?(?:for|pro|pour|(?:a|em) favor)|(?:was |argumente )?daf.r(?: spricht)?|(?:the )?(?:case|arguments?) for.*|(?:the )?(?:bulls|pros(?= s))`,
    'op?timist|supporter|propon|advoca|defensor|befürw|unterstützer|partisan|d.fenseur|partid.ri|apoiador',
    '[楽乐][観观]|[賛赞]成|肯定|期待|支持|看[好多涨]|利[好多]|強気|[正多]方',
  ],
  against: [
    `(?:${argued})?(?:against|[ck]ontra|contre|(?:en|em) contra)|(?:was |argumente )?dagegen(?: spricht)?|(?:the )?(?:case|arguments?) against.*|(?:the )?(?:bears|cons(?= s))`,
    `${critic}|e?s[kc].pti[ckq](?!al|is)|c.tic[oa]s|pess?imist|oppon|gegner|d.tra[ck]|opos|cyni[cq]`,
    '[懐怀懷]疑|悲[観观]|反[対对]|否定|懸念|质疑|批[评評判]|看[空跌]|利空|弱気|[反空]方',
  ],
};
const [forSide, againstSide] = [sides.for, sides.against].map(
  ([alone, people, far]) =>
    `(?:${alone}|(?:.{1,20} )?(?:${people})\\S*)(?: (?:sa[yg]|argue|disent|take|view)\\S*)?|(?:${far})[者派方点家]?(?:(?:的な|[的の])?(?:观点|意[见見]|理由|見方|声音?|主張|怎么[看说]))?`,
);
const side = `${forSide}|${againstSide}`;
/** One alone proves nothing. */
export const isForSide = isLabel(`${forSide}`);
export const isAgainstSide = isLabel(`${againstSide}`);
export const isSide = (text: string) => isForSide(text) || isAgainstSide(text);

const sure = perspectiveWords.map(([words]) => words).join('|');
const viewFrom =
  '(?:(?:the|a) view from|(?:der blick|die sicht) aus|(?:le (?:point de vue|regard)|vue?) d[eu]|(?:la (?:visi.n|mirada|vista)|visto) d(?:esd)?e|(?:a )?vis(?:.o|ta) d[eao]) (.{2,40})';
const viewOf =
  '(\\S+(?: \\S+)?).s view|(?:来自)?((?![我反])\\S{2,12}?)(?:からの|的|の)(?:視点|見方|見解|看法|观点|视角)';

/** Labels that outlets print over their view: "Why it matters" makes a take by itself, "What's next" in company. */
export const isSurePerspective = isLabel(`${sure}|${viewFrom}`);
const isVaguePerspective = isLabel(`${perspectiveWords.map(([, words]) => words).join('|')}|${viewOf}`);
/** Those that make a take by themselves where they are bold and end in a colon. */
const marked = 'yes,? but|zoom out|the (?:bottom line|other side)|what we.re hearing';
export const isMarkedPerspective = isLabel(marked);
export const isPerspective = (text: string) => isSurePerspective(text) || isVaguePerspective(text);

/** The speaker whom a label names, if any: "The view from Beijing", "Reed's view". */
export function speakerIn(label: string): string | null {
  const [, ...named] = new RegExp(`^(?:${viewFrom}|${viewOf})$`, 'i').exec(label) ?? [];
  return named.find(Boolean) ?? null;
}

/*
 * Quick looks, before the real questions: at all the words of a page, and at how a text begins. Each pattern is small,
 * and looks for the rare word first: a browser takes longer to prepare one that holds them all than to read the page.
 */

const mayBegin = [isMatch(farTemper), isMatch(sure), isMatch(viewFrom), isMatch(`(?:${marked})\\s*:`)];
const endsInArticle = isMatch(`(?:${article})$`);
const mayAnnounce = isMatch('verdicts|ship or skip|our panel');
const mayTell = isMatch(given);
const mayHead = isMatch(
  `panel|round.?table|ship .*skip|skip or|(?:^|\\n)\\W{0,4}(?:(?:the )?verdict|${counted})`,
);
const mayHeadSide = isMatch(`(?:^|\\n)\\W{0,4}(?:${side})\\W*(?:\\n|$)`);
const mayAsk = isMatch(says);
const mayAskWhom = isMatch(`${says}.*(?:${who})|(?:${who}).*${says}`);
const maySoundLikeCast = isMatch(
  `^\\W{0,4}(?:${temper}|ship|skip|(?:${article})\\S+?(?:[:(]|$))|^[\\u4e00-\\u9fff]{2,5}$`,
);

/** Whether a page may hold labels of a panel, by a word and what stands near it in its sentence. */
export function mayHoldLabels(words: string): boolean {
  const text = words.toLowerCase();
  return (
    words.includes('The Panel') ||
    mayAnnounce(text) ||
    mayHoldPerspective(text) ||
    isNear(who, text, mayTellNear)
  );
}

/** And at its headings and bold words, one a line. */
export function mayHeadTakes(lines: string): boolean {
  const text = lines.toLowerCase();
  return mayHead(text) || mayHeadSide(text) || (mayAsk(text) && mayAskWhom(text));
}

/** And at how one text begins. */
export function mayBeLabel(start: string): boolean {
  const text = start.toLowerCase();
  return isVague(text) || mayHoldPerspective(text) || mayHeadSide(text) || maySoundLikeCast(text);
}

/** A sure perspective, or a member of a cast by temper: "the skeptic". */
function mayHoldPerspective(text: string): boolean {
  return mayBegin.some((may) => may(text)) || isNear(nearTemper, text, endsInArticle);
}

function mayTellNear(before: string, after: string): boolean {
  const [end = ''] = after.slice(0, near).split(/[.!?]/, 1);
  const start = before.slice(-near).split(/[.!?]/).at(-1) ?? '';
  return mayTell(`${start}\n${end}\n`);
}

/** In characters: how far from its speakers a page says that they speak, and room for an article and two long words. */
const near = 32;
const reach = 80;

/** Whether what stands before and after some word passes. */
function isNear(pattern: string, text: string, passes: (before: string, after: string) => boolean): boolean {
  for (const { 0: word, index } of text.matchAll(new RegExp(pattern, 'g'))) {
    const end = index + word.length;
    if (passes(text.slice(Math.max(0, index - reach), index), text.slice(end, end + reach))) return true;
  }
  return false;
}
