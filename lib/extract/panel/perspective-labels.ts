import { foldLabel } from './words';

/**
 * Labels under which outlets print their view, by language and by how much they prove. A sure one makes a take by
 * itself; a vague one ("What's next" heads many a FAQ) only in company; a plain one heads facts and ends a take.
 */
interface PerspectiveWords {
  readonly sure: string;
  readonly vague: string;
  readonly plain: string;
  /** What stands before the name of who speaks. */
  readonly viewFrom: string;
}

/** Labels of one kind, folded, parted by bars. */
const words: Readonly<Record<string, PerspectiveWords>> = {
  en: {
    sure: "why it matters|why this matters|reality check|the big picture|between the lines|room for disagreement|we're thinking|our thought bubble|thought bubble",
    vague:
      "yes, but|yes but|what's next|what's new|the bottom line|bottom line|big picture|what to watch|what we're watching|the other side|the takeaway|our take|my take|the upshot|state of play|the intrigue|zoom out|what they're saying|the stakes|the catch|threat level|our view|be smart",
    plain:
      'driving the news|by the numbers|zoom in|catch up quick|flashback|how it works|results|the details|go deeper|know more|notable|the scoop|the news|of note|behind the news|context|background|what happened|the latest|related',
    viewFrom: '(?:the|a) view from',
  },
};

export type PerspectiveKind = 'sure' | 'vague' | 'plain';

const rows = Object.values(words);
const kindsByLabel = new Map<string, PerspectiveKind>(
  rows.flatMap((row) =>
    (['plain', 'vague', 'sure'] as const).flatMap((kind) =>
      row[kind].split('|').map((label) => [label, kind] as const),
    ),
  ),
);
/** "The view from Beijing", "Reed's view": the label itself names who speaks. */
const viewFrom = new RegExp(`^(?:${rows.map((row) => row.viewFrom).join('|')}) (.{2,40})$`, 'i');
const viewOf = /^(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?)['’]s view$/u;

/** A quick look at how a text starts, before the real question: whether it may be a sure perspective. */
export const mayBePerspective = new RegExp(
  `^\\W*(?:${rows.map((row) => `${row.sure}|${row.viewFrom}`).join('|')})\\b`.replaceAll("'", "['’]"),
  'i',
);

export function perspectiveKindOf(text: string): PerspectiveKind | null {
  if (text.length > 60) return null;
  const label = foldLabel(text);
  if (viewFrom.test(label)) return 'sure';
  return kindsByLabel.get(label) ?? (viewOf.test(text.trim()) ? 'vague' : null);
}

/** Whether the words are known for an angle rather than for somebody. */
export function isPerspective(text: string): boolean {
  const kind = perspectiveKindOf(text);
  return (kind === 'sure' || kind === 'vague') && speakerIn(text) === null;
}

/** The speaker whom a label names, if any. */
export function speakerIn(label: string): string | null {
  return (viewFrom.exec(label.trim()) ?? viewOf.exec(label.trim()))?.[1]?.replace(/\s*:$/, '') ?? null;
}
