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
