import { readingStatuses } from '@/lib/bookmarks/bookmark';
import { pageKinds } from '@/lib/extract/extraction';
import { flags, type LabelField } from './labels';
import { foldedLine, wordsIn } from './words';

/** What a person asks for: everything in it has to hold. */
export interface Query {
  readonly conditions: readonly Condition[];
  /** True when the readable text is searched too. */
  readonly inText: boolean;
}

export type Condition = { readonly isNot: boolean } & (Word | Phrase | LabelFilter | DateFilter);

interface Word {
  readonly type: 'word';
  readonly word: string;
}

interface Phrase {
  readonly type: 'phrase';
  readonly phrase: string;
  /** Those of the phrase, by which candidates are found. */
  readonly words: readonly string[];
}

/** Any of the fields has the label: all of it, or, not exact, from the start of one of its words on. */
export interface LabelFilter {
  readonly type: 'label';
  readonly fields: readonly LabelField[];
  readonly label: string;
  readonly isExact: boolean;
}

/** Dated `from` or later and before `until`, ms since 1970. */
interface DateFilter {
  readonly type: 'date';
  /** When the page was published, as far as known, or when it was saved. */
  readonly column: 'dates' | 'savedAt';
  readonly from: number;
  readonly until: number;
}

/** `-`, then `name:`, then a quoted text (to its end, or the end of all) or what comes before the next space. */
const part = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/gi;

/** What nobody means yet: an operator without its value, a year without its end. */
const unfinished =
  /^-?(?:(?:tag|site|by|speaker|kind|month|topic|verdict|mine|is|in|saved|before|after):"?|(?:saved|before|after):\d{1,3})?$/i;

const fieldsByOperator: Readonly<Record<string, readonly LabelField[]>> = {
  tag: ['tag'],
  site: ['source', 'host'],
  by: ['author'],
  speaker: ['speaker'],
  kind: ['kind'],
  month: ['month'],
  topic: ['topic'],
  verdict: ['verdict'],
  mine: ['mine'],
};

/** Reads what was typed. Never fails: what is no operator is words. */
export function parseQuery(input: string): Query {
  const conditions: Condition[] = [];
  let inText = false;
  for (const [whole, minus, operator, quoted, plain] of input.slice(0, maxLength).matchAll(part)) {
    const isNot = minus === '-';
    const value = quoted ?? plain ?? '';
    if (unfinished.test(whole)) continue;
    if (operator?.toLowerCase() === 'in' && value.toLowerCase() === 'text') inText = true;
    else {
      const isExact = quoted !== undefined;
      const filter = operator ? filterOf(operator.toLowerCase(), value, isExact) : null;
      // `gpt-4:mini` and `https://…` are words, whatever they look like.
      if (filter) conditions.push({ isNot, ...filter });
      else if (quoted !== undefined && !operator) conditions.push(...phraseOf(quoted, isNot));
      else
        conditions.push(
          ...wordsIn(whole.slice(minus?.length)).map((word) => ({ type: 'word', word, isNot }) as const),
        );
    }
  }
  return { conditions: conditions.slice(0, maxConditions), inText };
}

const maxLength = 2_000;
const maxConditions = 50;

/** Null when it is no operator of ours, or has no value yet. */
function filterOf(operator: string, value: string, isExact: boolean): LabelFilter | DateFilter | null {
  const label = foldedLine(value);
  if (label === '') return null;
  const fields = fieldsByOperator[operator];
  if (fields) return { type: 'label', fields, label, isExact: isExact || exactFields.has(operator) };
  if (operator === 'is') return stateOf(label);
  if (operator === 'saved') return savedIn(label);
  const span = operator === 'before' || operator === 'after' ? spanOf(label) : null;
  if (!span) return null;
  const [start, end] = span;
  return operator === 'before'
    ? { type: 'date', column: 'dates', from: Number.NEGATIVE_INFINITY, until: start }
    : { type: 'date', column: 'dates', from: end, until: Number.POSITIVE_INFINITY };
}

/** `saved:2026-04`, `saved:2026-04-06..2026-04-12`: the last day is one of them. */
function savedIn(label: string): DateFilter | null {
  const [first = '', last = first] = label.split('..');
  const [from] = spanOf(first) ?? [];
  const [, until] = spanOf(last) ?? [];
  return from === undefined || until === undefined ? null : { type: 'date', column: 'savedAt', from, until };
}

/** Of closed lists: nobody who asks for `kind:page` means more than that. */
const exactFields = new Set(['kind', 'month', 'verdict', 'mine']);

/** Known by its first letters, so that results come while it is typed. */
function stateOf(label: string): LabelFilter | null {
  const lists: readonly (readonly [LabelField, readonly string[]])[] = [
    ['status', readingStatuses],
    ['flag', flags],
    ['kind', pageKinds],
    ['mine', ['ship', 'skip', 'watch']],
  ];
  for (const [field, labels] of lists) {
    const known = labels.find((one) => one.startsWith(label));
    if (known) return { type: 'label', fields: [field], label: known, isExact: true };
  }
  return null;
}

/** The start of a day, month or year and of the next one (UTC); null when it is none. */
function spanOf(text: string): readonly [start: number, end: number] | null {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits)));
  if (year === undefined || month === 0 || day === 0 || (month ?? 1) > 12 || (day ?? 1) > 31) return null;
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const end =
    day !== undefined
      ? Date.UTC(year, (month ?? 1) - 1, day + 1)
      : Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1);
  return [start, end];
}

function phraseOf(quoted: string, isNot: boolean): Condition[] {
  const phrase = foldedLine(quoted);
  const words = wordsIn(phrase);
  return words.length === 0 ? [] : [{ type: 'phrase', phrase, words, isNot }];
}

/** The words and phrases a person looks for, folded: what is marked in the hits. */
export function queryWords({ conditions }: Query): string[] {
  return conditions.flatMap((condition) => {
    if (condition.isNot) return [];
    if (condition.type === 'word') return [condition.word];
    return condition.type === 'phrase' ? [condition.phrase] : [];
  });
}
