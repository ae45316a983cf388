import type { Take } from '@/lib/extract/extraction';
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
export type Problem = 'needsTitle' | 'notADate' | 'notALanguage' | 'notAnAddress' | 'takeNeedsWords';

/** What is wrong with a field whose text means nothing; any other field takes every text. */
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
    const value = parseField(field, isList(field) ? String(entry).split('\n') : trimmed(entry));
    const problem = problemOf(field, entry, value);
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

function problemOf(field: CorrectableField, entry: unknown, value: unknown): Problem | null {
  if (field === 'takes') {
    // The border drops a take without words; here its speaker would go without anybody having said so.
    return (value as readonly Take[]).length < (entry as readonly Take[]).length ? 'takeNeedsWords' : null;
  }
  if (value !== null || (field !== 'title' && trimmed(entry) === '')) return null;
  return problemByField[field] ?? null;
}

function isList(field: CorrectableField): boolean {
  return field === 'authors' || field === 'topics';
}

function trimmed(entry: unknown): unknown {
  return typeof entry === 'string' ? entry.trim() : entry;
}
