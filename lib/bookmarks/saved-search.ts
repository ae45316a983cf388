import { tidyText } from '@/lib/base/text';
import type { Cells } from '@/lib/sync/cell';
import type { BookmarkId } from './bookmark';
import type { CellName } from './cells';

/** Ten random letters and digits: its name can change, and two profiles may give one name to two searches. */
export type SearchId = string;

/** A query that a person gave a name. */
export interface SavedSearch {
  readonly id: SearchId;
  readonly name: string;
  readonly query: string;
}

/** As a profile has it. `isLocal`: it never leaves this profile. */
export interface KeptSearch extends SavedSearch {
  readonly isLocal: boolean;
}

/**
 * `searches`: as many as can be saved in one profile, and as are shown where others saved more; `name` and `query` in
 * characters.
 */
export const searchLimits = { searches: 500, name: 80, query: 500 } as const;

/**
 * The record that holds all of them, a cell each. It has the shape of a bookmark's id, so that it travels as bookmarks do,
 * and is none: the last of 22 characters carries two bits of a hash, and is one of A, Q, g and w.
 */
export const searchesRecord = 'panelmark-saved-search' as BookmarkId;

/** A search as it is offered to be saved: called what it looks for. */
export function newSearch(query: string, isLocal: boolean): KeptSearch {
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, 10);
  return { id, name: tidyText(query, searchLimits.name), query: query.trim(), isLocal };
}

const mark = '?';

export function searchCell(id: SearchId): CellName {
  return `${mark}${id}`;
}

export function isSearchCell(name: CellName): boolean {
  return name.startsWith(mark);
}

/** Of a cell's name. */
export function searchIdOf(name: CellName): SearchId {
  return name.slice(mark.length);
}

export function isSearchId(value: unknown): value is SearchId {
  return typeof value === 'string' && /^[0-9a-z]{10}$/.test(value);
}

/** What a cell of a search holds, as it may be kept: null where the search was deleted; undefined when it is none. */
export function readSearch(name: CellName, value: unknown): Omit<SavedSearch, 'id'> | null | undefined {
  if (!isSearchId(searchIdOf(name))) return undefined;
  if (typeof value !== 'object' || value === null) return value === null ? null : undefined;
  const { name: title, query } = value as { readonly [Field in keyof SavedSearch]?: unknown };
  if (typeof title !== 'string' || typeof query !== 'string') return undefined;
  const read = tidySearch({ name: title, query });
  return read.name === '' || read.query === '' ? undefined : read;
}

/** In one line each, and no longer than they may be. */
export function tidySearch({ name, query }: Omit<SavedSearch, 'id'>): Omit<SavedSearch, 'id'> {
  return { name: tidyText(name, searchLimits.name), query: tidyText(query, searchLimits.query) };
}

/** The searches in cells of their record that `readCells` let in, in no order. */
export function searchesOf(cells: Cells): SavedSearch[] {
  return [...cells].flatMap(([name, { value }]) =>
    isSearchCell(name) && value !== null
      ? [{ id: searchIdOf(name), ...(value as Omit<SavedSearch, 'id'>) }]
      : [],
  );
}
