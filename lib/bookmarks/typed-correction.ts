import { tidyParagraphs, tidyText } from '@/lib/base/text';
import { extractionLimits, type Take } from '@/lib/extract/extraction';
import { parseField } from '@/lib/extract/parse-extraction';
import { type Bookmark, type CorrectableFacts, type CorrectableField, correctableFields } from './bookmark';
import { type Correction, factsAsRead, isCorrected, isSameValue } from './correct';

/** What a person has typed into the fields they touched; null where they want the page's own value back. */
export type Typed = { readonly [Field in CorrectableField]?: TypedValue<Field> | null };

/** Takes are typed part by part; everything else is one text, lists with an entry per line. */
export type TypedValue<Field extends CorrectableField> = Field extends 'takes' ? readonly Take[] : string;

/** Fields of a single text or several, for which one kind of control will do. */
export type TextField = Exclude<CorrectableField, 'takes'>;

/** Why what was typed cannot be kept; each has one sentence in `_locales` under `problem_<name>`. */
export type Problem =
  | 'needsTitle'
  | 'notADate'
  | 'notALanguage'
  | 'notAnAddress'
  | 'tooLong'
  | 'lineTooLong'
  | 'tooMany'
  | 'takeNeedsWords'
  | 'takeTooLong';

/** How long a text may be, in UTF-16 units, an entry of a list too; nothing longer is cut, it is said. */
export const maxLengthByField: { readonly [Field in TextField]?: number } = {
  title: extractionLimits.title,
  description: extractionLimits.description,
  authors: extractionLimits.name,
  siteName: extractionLimits.name,
  sourceName: extractionLimits.name,
  section: extractionLimits.name,
  topics: extractionLimits.name,
  imageUrl: extractionLimits.url,
  originalUrl: extractionLimits.url,
};

/** What is wrong with a field whose text means nothing; any other field takes every text that is not too long. */
const problemByField: { readonly [Field in CorrectableField]?: Problem } = {
  title: 'needsTitle',
  publishedAt: 'notADate',
  modifiedAt: 'notADate',
  language: 'notALanguage',
  imageUrl: 'notAnAddress',
  originalUrl: 'notAnAddress',
};

/** A value as it is shown for typing. */
export function typedOf<Field extends CorrectableField>(facts: Bookmark | CorrectableFacts, field: Field) {
  const value: unknown = facts[field];
  // A list of takes is the only value that is typed as it is.
  const typed = field === 'takes' ? value : Array.isArray(value) ? value.join('\n') : (value ?? '');
  return typed as TypedValue<Field>;
}

/** What a field shows at the moment: what was typed, else what the bookmark holds. */
export function shownIn<Field extends CorrectableField>(bookmark: Bookmark, typed: Typed, field: Field) {
  const entry = typed[field];
  if (entry === null) return typedOf(factsAsRead(bookmark), field);
  return (entry ?? typedOf(bookmark, field)) as TypedValue<Field>;
}

/** Adds what was typed into a field; what the bookmark holds anyway is nothing typed. */
export function withTyped<Field extends CorrectableField>(
  bookmark: Bookmark,
  typed: Typed,
  field: Field,
  entry: TypedValue<Field> | null,
): Typed {
  const { [field]: _former, ...others } = typed;
  const isNothing =
    entry === null ? !isCorrected(bookmark, field) : isSameValue(entry, typedOf(bookmark, field));
  return isNothing ? others : { ...others, [field]: entry };
}

/** What was typed after `sent` was, as typed over the bookmark that was `saved` with it. */
export function typedSince(sent: Typed, typed: Typed, bookmark: Bookmark, saved: Bookmark): Typed {
  return correctableFields.reduce((newer: Typed, field) => {
    const shown = shownIn(bookmark, typed, field);
    if (isSameValue(shown, shownIn(bookmark, sent, field))) return newer;
    return withTyped(saved, newer, field, typed[field] === null ? null : shown);
  }, {});
}

/** What was typed, as a correction of the bookmark, without what cannot be kept; and why that cannot. */
export function readTyped(typed: Typed): {
  readonly correction: Correction;
  readonly problems: { readonly [Field in CorrectableField]?: Problem };
} {
  const values: Record<string, unknown> = {};
  const problems: Record<string, Problem> = {};
  for (const field of touchedIn(typed)) {
    const entry = typed[field];
    if (entry === null || entry === undefined) continue;
    const whole = typeof entry === 'string' ? tidied(field, entry) : entry;
    const value = parseField(field, whole);
    const problem = problemOf(field, whole, value);
    if (problem) problems[field] = problem;
    else values[field] = value;
  }
  const takenBack = touchedIn(typed).filter((field) => typed[field] === null);
  // Each value came from the parser of that very field, which a loop cannot express.
  return { correction: { values: values as CorrectableFacts, takenBack }, problems };
}

/** The fields something was typed into. Also drops whatever an older version kept under other names. */
export function touchedIn(typed: Typed): CorrectableField[] {
  return correctableFields.filter((field) => Object.hasOwn(typed, field));
}

/** What is wrong with one part of a take. */
export function problemOfTake(take: Take, part: 'speaker' | 'lens' | 'text'): Problem | null {
  const isText = part === 'text';
  const tidy = isText ? tidyParagraphs : tidyText;
  const { length } = tidy(take[part] ?? '', Number.POSITIVE_INFINITY);
  // The border drops a take without words; here its speaker would go without anybody having said so.
  if (isText && length === 0) return 'takeNeedsWords';
  return length > extractionLimits[isText ? 'takeText' : 'name'] ? 'takeTooLong' : null;
}

function problemOf(
  field: CorrectableField,
  whole: string | readonly unknown[],
  value: unknown,
): Problem | null {
  if (field === 'takes') {
    // Only takes are typed as they are.
    const takes = whole as readonly Take[];
    if (takes.length > extractionLimits.takes) return 'tooMany';
    const problems = takes.flatMap((take) => takeParts.map((part) => problemOfTake(take, part)));
    return problems.find((problem) => problem !== null) ?? null;
  }
  if (isList(field) && whole.length > extractionLimits[field]) return 'tooMany';
  const maxLength = maxLengthByField[field] ?? Number.POSITIVE_INFINITY;
  if ([whole].flat().some((text) => String(text).length > maxLength))
    return isList(field) ? 'lineTooLong' : 'tooLong';
  if (value !== null || (field !== 'title' && whole === '')) return null;
  return problemByField[field] ?? null;
}

/** What was typed, as tidy as it is kept, but whole: what would be cut from it is for a person to decide. */
function tidied(field: CorrectableField, entry: string): string | readonly string[] {
  const tidy = (text: string) => tidyText(text, Number.POSITIVE_INFINITY);
  return isList(field) ? entry.split('\n').map(tidy).filter(Boolean) : tidy(entry);
}

function isList(field: CorrectableField): field is 'authors' | 'topics' {
  return field === 'authors' || field === 'topics';
}

const takeParts = ['speaker', 'lens', 'text'] as const;
