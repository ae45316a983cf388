import type { CellName } from '@/lib/bookmarks/cells';
import { type Cell, type CellRecord, type Cells, clockLimit } from './cell';
import { BlobError } from './codec';
import { isNewer, mergeCells } from './merge';

/** Cells of one bookmark that share a stamp, as they travel. */
export type Row = readonly [id: string, stamp: number, values: Readonly<Record<CellName, unknown>>];

/**
 * A row may say so much; what says more is not ours. In a name an address may stand, in a value all the highlights.
 * `recordCells`: twice as many as a profile takes from others (`merge-records.ts`), so that nobody writes more.
 */
const rowLimits = {
  rows: 1_000_000,
  cells: 2_000,
  recordCells: 20_000,
  nameChars: 2_100,
  valueChars: 1_000_000,
  depth: 16,
} as const;

const idPattern = /^[\w-]{22}$/;
const namePattern = /^\P{Cc}+$/u;

/** Sorted by nothing but the order of the records; a bookmark saved once and never touched is one row. */
export function recordsToRows(records: readonly CellRecord[]): Row[] {
  return records.flatMap(({ id, cells }) => {
    const valuesByStamp = new Map<number, Record<CellName, unknown>>();
    for (const [name, { value, stamp }] of cells) {
      const values = valuesByStamp.get(stamp) ?? {};
      values[name] = value;
      valuesByStamp.set(stamp, values);
    }
    return Array.from(valuesByStamp).flatMap(([stamp, values]) =>
      inPortions(values).map((some): Row => [id, stamp, some]),
    );
  });
}

/** As many at a time as a row may have; hardly anything is ever cut. */
function inPortions(values: Row[2]): Row[2][] {
  const all = Object.entries(values);
  if (all.length <= rowLimits.cells) return [values];
  return Array.from({ length: Math.ceil(all.length / rowLimits.cells) }, (_, portion) =>
    Object.fromEntries(all.slice(portion * rowLimits.cells, (portion + 1) * rowLimits.cells)),
  );
}

/** Id, stamp and brackets of a row; quotes, colon and comma of a cell. */
const bareRowChars = 44;
const bareCellChars = 4;

/**
 * How many characters of JSON the rows of one bookmark take, about. Rows count, not only what they say: a segment of small
 * ones, as a bulk edit makes, would have more of them than anybody reads long before it was long.
 */
export function charsOfRows(cells: Cells): number {
  const stamps = new Set<number>();
  let chars = 0;
  for (const [name, { value, stamp }] of cells) {
    stamps.add(stamp);
    chars += name.length + JSON.stringify(value).length + bareCellChars;
  }
  return chars + stamps.size * bareRowChars;
}

/**
 * The bookmarks of a segment's rows, each once. Nobody vouches for the rows: what is malformed is left out, row by row and
 * cell by cell, by its own content alone, so that every profile leaves out the same. Names that every object has
 * (`constructor`, `__proto__`) are left out: whoever made an object of the cells would be fooled. Names that this version
 * does not know stay. Throws `BlobError`.
 */
export function rowsToRecords(rows: unknown): CellRecord[] {
  if (!Array.isArray(rows)) throw new BlobError('corrupt');
  if (rows.length > rowLimits.rows) throw new BlobError('too-large');
  const cellsById = new Map<string, Map<CellName, Cell>>();
  for (const row of rows) {
    const record = parseRow(row);
    if (!record) continue;
    const cells = cellsById.get(record.id) ?? new Map<CellName, Cell>();
    cellsById.set(record.id, cells);
    for (const [name, cell] of record.cells) if (isNewer(cell, cells.get(name))) cells.set(name, cell);
  }
  // Merged with nothing, so that a deletion among them voids what is older: once, as it walks all cells of a bookmark.
  return Array.from(cellsById, ([id, cells]) => ({ id, cells: bounded(mergeCells(new Map(), cells).cells) }));
}

/** As many cells of one bookmark as it may have; of more, its fields, then its tags and the like by name. */
function bounded(cells: Cells): Cells {
  if (cells.size <= rowLimits.recordCells) return cells;
  const rank = (name: CellName) => (/^[\w!=]/.test(name) ? 0 : 1);
  const sorted = [...cells].sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return new Map(sorted.slice(0, rowLimits.recordCells));
}

function parseRow(row: unknown): CellRecord | null {
  if (!Array.isArray(row)) return null;
  const [id, stamp, values]: unknown[] = row;
  if (typeof id !== 'string' || !idPattern.test(id)) return null;
  if (typeof stamp !== 'number' || !Number.isSafeInteger(stamp) || stamp < 0 || stamp >= clockLimit)
    return null;
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return null;
  const named = Object.entries(values);
  if (named.length > rowLimits.cells) return null;
  const sound = named.filter(([name, value]) => isCellName(name) && isModest(value));
  if (sound.length === 0) return null;
  return { id, cells: new Map(sound.map(([name, value]): [CellName, Cell] => [name, { value, stamp }])) };
}

function isCellName(name: string): boolean {
  return name.length <= rowLimits.nameChars && namePattern.test(name) && !(name in Object.prototype);
}

/** Neither larger than a value may be, nor so deep that whoever walks it runs out of stack. */
function isModest(value: unknown): boolean {
  return charsOf(value, rowLimits.depth) <= rowLimits.valueChars;
}

/** Roughly how long a value is as JSON; infinite when it is deeper than `depth`. */
function charsOf(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 8;
  if (depth === 0) return Number.POSITIVE_INFINITY;
  let chars = 2;
  for (const [key, part] of Object.entries(value)) {
    chars += charsOf(part, depth - 1) + (Array.isArray(value) ? 1 : key.length + 4);
    if (chars > rowLimits.valueChars) return Number.POSITIVE_INFINITY;
  }
  return chars;
}
