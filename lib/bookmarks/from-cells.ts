import type { Cells } from '@/lib/sync/cell';
import { addressesOf } from './address';
import type { Bookmark, BookmarkId, CorrectableFacts, Highlight, PageFacts } from './bookmark';
import { type CellName, deletionCell } from './cells';
import { withCorrections } from './correct';
import { bareReading, createBookmark } from './create';
import { pageFactFields } from './page-facts';
import { isKnownCell, readCells } from './read-cells';

/**
 * The bookmark that cells make; null when they make none: it was deleted for good, or only an edit of it has arrived so
 * far. The cells may come from anywhere: each is read as its field reads, and what is missing is as in a page nobody has
 * opened yet.
 *
 * `before` gives the order of what has none of its own (tags, addresses, highlights): what is new comes behind, the
 * earlier stamp first.
 */
export function bookmarkFromCells(id: BookmarkId, cells: Cells, before?: Bookmark): Bookmark | null {
  return bookmarkFromRead(id, readCells(id, cells), before);
}

/** The same of cells that `readCells` let in. */
export function bookmarkFromRead(id: BookmarkId, cells: Cells, before?: Bookmark): Bookmark | null {
  const read = (name: CellName) => cells.get(name)?.value;
  const [url, savedAt] = [read('url'), read('savedAt')];
  if (typeof url !== 'string' || typeof savedAt !== 'number') return null;
  const parts = partsOf(cells);
  const blank = createBookmark(id, { main: url, aliases: [] }, bareReading(url, url, 'unopened'), {
    profile: '',
    now: savedAt,
  });
  // Each value was read by the reader of that very field, which fromEntries() cannot express.
  const bookmark = { ...blank, ...(Object.fromEntries(parts.fields) as Partial<Bookmark>) };
  const facts = Object.fromEntries(
    pageFactFields.map((field) => [field, bookmark[field]]),
  ) as unknown as PageFacts;
  const whole: Bookmark = {
    ...bookmark,
    tags: inOrder(parts.tags, before?.tags),
    aliases: aliasesOf(bookmark, parts.aliases, before?.aliases),
    highlights: inOrder(parts.highlights, before?.highlights, ({ quote }) => quote),
    stamps: Object.fromEntries([...cells].map(([name, { stamp }]) => [name, stamp])),
    ...(parts.foreign.length > 0 && { foreign: Object.fromEntries(parts.foreign) }),
  };
  return withCorrections(whole, facts, Object.fromEntries(parts.corrections) as CorrectableFacts);
}

interface Element<Value> {
  readonly name: CellName;
  readonly value: Value;
  readonly stamp: number;
}

/** Cells by what they are of. */
function partsOf(cells: Cells) {
  const fields: [CellName, unknown][] = [];
  const corrections: [string, unknown][] = [];
  const foreign: [CellName, unknown][] = [];
  const tags: Element<string>[] = [];
  const aliases: Element<string>[] = [];
  const highlights: Element<Highlight>[] = [];
  for (const [name, { value, stamp }] of cells) {
    if (!isKnownCell(name)) {
      if (value !== null) foreign.push([name, value]);
      continue;
    }
    const kind = name[0];
    const rest = name.slice(1);
    if (kind === '#') value === true && tags.push({ name, value: rest, stamp });
    else if (kind === '@') value === true && aliases.push({ name, value: rest, stamp });
    else if (kind === '"') value !== null && highlights.push({ name, value: value as Highlight, stamp });
    else if (kind === '=') Array.isArray(value) && corrections.push([rest, value[0]]);
    else if (name !== deletionCell) fields.push([name, value]);
  }
  return { fields, corrections, foreign, tags, aliases, highlights };
}

/** The address that names the page comes first; a page of which no address is known is met under its own. */
function aliasesOf(
  page: Pick<PageFacts, 'url' | 'canonicalUrl'>,
  met: readonly Element<string>[],
  before: readonly string[] = [],
): readonly string[] {
  if (met.length === 0) return addressesOf(page)?.aliases ?? [];
  if (met.length === 1 || before.length > 0) return inOrder(met, before);
  const own = addressesOf(page);
  return inOrder(met, own === null ? [] : [own.main]);
}

/** What there is, in the order of a list that some of it was in; the rest behind, by stamp, then by name. */
function inOrder<Value>(
  elements: readonly Element<Value>[],
  before: readonly Value[] = [],
  keyOf: (value: Value) => unknown = (value) => value,
): readonly Value[] {
  if (elements.length < 2) return elements.map(({ value }) => value);
  const placeByKey = new Map(before.map((value, place) => [keyOf(value), place]));
  const placeOf = ({ value }: Element<Value>) => placeByKey.get(keyOf(value)) ?? before.length;
  return elements
    .toSorted(
      (left, right) =>
        placeOf(left) - placeOf(right) || left.stamp - right.stamp || (left.name < right.name ? -1 : 1),
    )
    .map(({ value }) => value);
}
