import { tidyText } from '@/lib/base/text';
import { pageKinds } from '@/lib/extract/extraction';
import { parseEvidence, parseField } from '@/lib/extract/parse-extraction';
import { type Cell, type Cells, stampLimit } from '@/lib/sync/cell';
import {
  type Bookmark,
  bookmarkLimits,
  type CorrectableField,
  correctableFields,
  type Highlight,
  type PageFacts,
  type Revision,
  readingStatuses,
  userVerdicts,
} from './bookmark';
import { type CellName, deletionCell, highlightCell } from './cells';
import { isHighlight, tidyHighlights, tidyNote, tidyTags } from './edit';
import { toHttpUrl } from './normalize-url';
import { isSearchCell, readSearch, searchesRecord } from './saved-search';

/** Fields of a bookmark that are one cell each. */
export type CellField = Exclude<
  keyof Bookmark,
  'id' | 'stamps' | 'tags' | 'aliases' | 'highlights' | 'asRead' | 'foreign'
>;

/** The value as it is kept; undefined when it is none that the field can hold. */
type Reader<Value> = (value: unknown) => Value | undefined;

const fieldReaders: { readonly [Field in CellField]: Reader<Bookmark[Field]> } = {
  url: (value) => fact('canonicalUrl')(value) ?? undefined,
  canonicalUrl: fact('canonicalUrl'),
  originalUrl: fact('originalUrl'),
  kind: oneOf(pageKinds),
  title: (value) => fact('title')(value) ?? undefined,
  description: fact('description'),
  authors: facts('authors'),
  siteName: fact('siteName'),
  sourceName: fact('sourceName'),
  publishedAt: fact('publishedAt'),
  modifiedAt: fact('modifiedAt'),
  imageUrl: fact('imageUrl'),
  language: fact('language'),
  section: fact('section'),
  topics: facts('topics'),
  takes: facts('takes'),
  wordCount: (value) =>
    Number.isSafeInteger(value) ? (parseField('wordCount', value) ?? undefined) : undefined,
  evidence: (value) => (typeof value === 'object' && value !== null ? parseEvidence(value) : undefined),
  note: (value) => (typeof value === 'string' ? tidyNote(value) : undefined),
  status: oneOf(readingStatuses),
  starred: readBoolean,
  verdict: orNull(oneOf(userVerdicts)),
  awaitsDetails: readBoolean,
  revisions: (value) =>
    Array.isArray(value)
      ? value.slice(-bookmarkLimits.revisions).flatMap((entry) => readRevision(entry) ?? [])
      : undefined,
  savedAt: readTime,
  savedBy: (value) => (typeof value === 'string' ? tidyText(value, 40) : undefined),
  deletedAt: orNull(readTime),
};

/**
 * Cells of a record that came from elsewhere, as they may be kept: those whose value their field cannot hold are dropped,
 * alike in every profile, and so are a bookmark's in the record of saved searches, and theirs in a bookmark. Cells that
 * this version does not know are kept as they are, for those that do.
 */
export function readCells(id: string, cells: Cells): Cells {
  const readCell = id === searchesRecord ? readSearchesCell : readBookmarkCell;
  const read = new Map<CellName, Cell>();
  for (const [name, { value, stamp }] of cells) {
    const kept = readCell(name, value);
    if (kept !== undefined) read.set(name, { value: kept, stamp });
  }
  return read;
}

/** True of a bookmark's cell that this version can show. */
export function isKnownCell(name: CellName): boolean {
  return /^[#@"]/.test(name) || isFieldCell(name);
}

/** True of the few cells that any bookmark may have, but once: not of its tags, addresses and highlights. */
export function isFieldCell(name: CellName): boolean {
  if (name === deletionCell) return true;
  return name.startsWith('=') ? isCorrectable(name.slice(1)) : Object.hasOwn(fieldReaders, name);
}

function readSearchesCell(name: CellName, value: unknown): unknown {
  if (isSearchCell(name)) return readSearch(name, value);
  return isKnownCell(name) ? undefined : value;
}

function readBookmarkCell(name: CellName, value: unknown): unknown {
  if (isSearchCell(name)) return undefined;
  if (!isKnownCell(name)) return value;
  const rest = name.slice(1);
  switch (name[0]) {
    case deletionCell:
      return typeof value === 'boolean' ? true : undefined;
    case '#':
      return tidyTags([rest])[0] === rest ? value === true || null : undefined;
    case '@':
      return toHttpUrl(rest) === null ? undefined : value === true || null;
    case '"':
      return value === null ? null : readHighlight(name, value);
    case '=':
      return value === null ? null : readCorrection(rest, value);
    default:
      return fieldReaders[name as CellField](value);
  }
}

function readHighlight(name: CellName, value: unknown): Highlight | undefined {
  if (!isHighlight(value)) return undefined;
  const [highlight] = tidyHighlights([value]);
  return highlight && highlightCell(highlight.quote) === name ? highlight : undefined;
}

function readCorrection(field: string, value: unknown): readonly unknown[] | undefined {
  if (!isCorrectable(field) || !Array.isArray(value) || value.length !== 1) return undefined;
  const read = fieldReaders[field](value[0]);
  return read === undefined ? undefined : [read];
}

function readRevision(value: unknown): Revision | null {
  if (typeof value !== 'object' || value === null) return null;
  const { replacedAt, title, description, takes } = value as { readonly [Field in keyof Revision]?: unknown };
  const read = {
    replacedAt: readTime(replacedAt),
    title: fieldReaders.title(title),
    description: fieldReaders.description(description),
    takes: fieldReaders.takes(takes),
  };
  // Whole, or none: what it differs in would not be what the page once said.
  return Object.values(read).includes(undefined) ? null : (read as Revision);
}

/** A fact of one value: null says that the page names none, anything else the field cannot hold says nothing. */
function fact<Field extends Exclude<keyof PageFacts, 'url' | 'evidence'>>(
  field: Field,
): Reader<PageFacts[Field]> {
  return (value) => {
    const parsed = parseField(field, value);
    // Only fields that can be null are read to null, but for a title, which its own reader refuses.
    return parsed === null && value !== null ? undefined : (parsed as PageFacts[Field]);
  };
}

function facts<Field extends 'authors' | 'topics' | 'takes'>(field: Field): Reader<PageFacts[Field]> {
  return (value) => (Array.isArray(value) ? (parseField(field, value) ?? undefined) : undefined);
}

function oneOf<Value>(values: readonly Value[]): Reader<Value> {
  return (value) => values.find((known) => known === value);
}

function orNull<Value>(read: Reader<Value>): Reader<Value | null> {
  return (value) => (value === null ? null : read(value));
}

function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** ms since 1970. */
function readTime(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < stampLimit
    ? value
    : undefined;
}

function isCorrectable(field: string): field is CorrectableField {
  return (correctableFields as readonly string[]).includes(field);
}
