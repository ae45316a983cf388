import { tidyParagraphs, tidyText } from '@/lib/base/text';
import { toHttpUrl } from '@/lib/bookmarks/normalize-url';
import { toDay } from './clean/date';
import { cleanLanguage } from './clean/language';
import {
  type Extraction,
  extractionLimits,
  type PageKind,
  pageKinds,
  type Take,
  type Verdict,
} from './extraction';

const verdicts: readonly Verdict[] = ['ship', 'skip'];

/** A list longer than its limit may begin with rubbish; looking further than this would be work for an attacker. */
const maxEntriesSeen = 1_000;

type Parser<Value> = (value: unknown) => Value;

/** Each field's parser: the only way in. A field without one does not compile, an unknown one is dropped. */
const parsers: {
  readonly [K in Exclude<keyof Extraction, 'url' | 'title' | 'evidence'>]: Parser<Extraction[K]>;
} = {
  canonicalUrl: parseUrl,
  originalUrl: parseUrl,
  kind: (value): PageKind => pageKinds.find((kind) => kind === value) ?? 'page',
  description: lineOf(extractionLimits.description),
  authors: listOf(lineOf(extractionLimits.name), extractionLimits.authors),
  siteName: lineOf(extractionLimits.name),
  sourceName: lineOf(extractionLimits.name),
  publishedAt: parseIsoDate,
  modifiedAt: parseIsoDate,
  imageUrl: parseUrl,
  language: (value) => (typeof value === 'string' && value.length <= 50 ? cleanLanguage(value) : null),
  section: lineOf(extractionLimits.name),
  topics: listOf(lineOf(extractionLimits.name), extractionLimits.topics),
  takes: listOf(parseTake, extractionLimits.takes),
  text: (value) => parseParagraphs(value, extractionLimits.text),
  wordCount: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value)
      ? Math.min(Math.max(value, 0), extractionLimits.text)
      : 0,
};

/**
 * What a content script answered, bounded and typed; null when it names no usable address.
 *
 * The script runs in a page's process, so the answer may be anything at all. Every field is picked by name into
 * a fresh object; what is not understood is dropped. Idempotent.
 */
export function parseExtraction(value: unknown): Extraction | null {
  const url = parseUrl(own(value, 'url'));
  if (url === null) return null;
  const fields = Object.entries(parsers).map(([name, parse]) => [name, parse(own(value, name))]);
  return {
    // Each entry came from the parser of that very field, which entries() cannot express.
    ...(Object.fromEntries(fields) as { [K in keyof typeof parsers]: Extraction[K] }),
    url,
    title: lineOf(extractionLimits.title)(own(value, 'title')) ?? tidyText(url, extractionLimits.title),
    evidence: parseEvidence(own(value, 'evidence')),
  };
}

/** One field by itself, as the border lets it in: for what a person writes instead of the page. */
export function parseField<Field extends keyof typeof parsers | 'title'>(
  field: Field,
  value: unknown,
): Extraction[Field] | null;
export function parseField(field: keyof typeof parsers | 'title', value: unknown): unknown {
  return field === 'title' ? lineOf(extractionLimits.title)(value) : parsers[field](value);
}

/** Rules by field, for fields that exist; built from the known names, so no name of the page's becomes a key. */
export function parseEvidence(value: unknown): Extraction['evidence'] {
  const evidence: Record<string, string> = {};
  for (const field of ['title', ...Object.keys(parsers)]) {
    const rule = lineOf(extractionLimits.evidence)(own(value, field));
    if (rule !== null) evidence[field] = rule;
  }
  return evidence;
}

function parseTake(value: unknown): Take | null {
  const text = parseParagraphs(own(value, 'text'), extractionLimits.takeText);
  if (text === null) return null;
  return {
    speaker: lineOf(extractionLimits.name)(own(value, 'speaker')),
    lens: lineOf(extractionLimits.name)(own(value, 'lens')),
    verdict: verdicts.find((verdict) => verdict === own(value, 'verdict')) ?? null,
    text,
  };
}

function parseParagraphs(value: unknown, maxLength: number): string | null {
  return typeof value === 'string' ? tidyParagraphs(value, maxLength) || null : null;
}

function parseUrl(value: unknown): string | null {
  return typeof value === 'string' ? (toHttpUrl(value)?.href ?? null) : null;
}

/** `YYYY-MM-DD`, or a moment with its offset: the two forms that the extraction promises. */
function parseIsoDate(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/.exec(
    value,
  );
  if (!match || toDay(match[1], match[2], match[3]) === null) return null;
  return Number.isNaN(Date.parse(value)) ? null : value;
}

function lineOf(maxLength: number): Parser<string | null> {
  return (value) => (typeof value === 'string' ? tidyText(value, maxLength) || null : null);
}

function listOf<Entry>(parse: Parser<Entry | null>, maxEntries: number): Parser<readonly Entry[]> {
  return (value) => {
    if (!Array.isArray(value)) return [];
    const entries: Entry[] = [];
    for (const raw of value.slice(0, maxEntriesSeen)) {
      const entry = parse(raw);
      if (entry !== null && entries.length < maxEntries) entries.push(entry);
    }
    return entries;
  };
}

/** A property of the object itself, never of its prototype. */
function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
