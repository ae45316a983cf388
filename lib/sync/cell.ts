import type { CellName } from '@/lib/bookmarks/cells';

/** One value of one bookmark, and when it was written (ms since 1970, by the clock of whoever wrote it). */
export interface Cell {
  /** Anything JSON can say; null where an edit took something away. */
  readonly value: unknown;
  readonly stamp: number;
}

/** What is known of one bookmark. */
export type Cells = ReadonlyMap<CellName, Cell>;

/** One bookmark as it travels: its id, and some or all of its cells. */
export interface CellRecord {
  readonly id: string;
  readonly cells: Cells;
}

/** Stamps lie below this: the year 10889, by which time a second number will do. */
export const stampLimit = 2 ** 48;

/**
 * The year 6429. A clock that says more is not followed, and no stamp that others send is believed from here on: what is
 * edited here must find a stamp past the one it overwrites, whoever wrote that.
 */
export const clockLimit = 2 ** 47;
